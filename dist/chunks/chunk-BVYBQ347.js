import{a as o,b as a,c as l,d as f}from"./chunk-QYV2IZYS.js";function g(t){return f(t)?[...a,...o].reduce((e,{kind:r,form:n})=>e.replace(n,c=>`[redacted: ${r}, ${c.length} characters]`),t):t}function u(t){let e="",r=0;for(let{index:n}of t.matchAll(l)){if(n<r)continue;let c=t.lastIndexOf(`
`,n)+1,i=t.indexOf(`
`,n),s=i===-1?t.length:i;e+=t.slice(r,c)+t.slice(c,s).replace(/"(?:[^"\\]|\\.)*"/g,p),r=s}return e+t.slice(r)}function p(t){let e=JSON.parse(t),r=typeof e=="string"?g(e):e;return r===e?t:JSON.stringify(r)}export{g as a,u as b};
