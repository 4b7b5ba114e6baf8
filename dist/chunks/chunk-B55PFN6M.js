function r(n){return n.split("/").slice(0,-1)}function t(n){return n.slice(0,Math.max(0,n.lastIndexOf("/")))}function e(n){return n.slice(n.lastIndexOf("/")+1)}export{r as a,t as b,e as c};
