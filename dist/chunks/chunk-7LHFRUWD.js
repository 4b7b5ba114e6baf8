import{a as c,b as i,c as e}from"./chunk-4XM5HC2D.js";function a(r){return e(r)?[...i,...c].reduce((t,{kind:n,form:s})=>t.replace(s,o=>`[redacted: ${n}, ${o.length} characters]`),r):r}function u(r){return e(r)?r.split(`
`).map(t=>e(t)?t.replace(/"(?:[^"\\]|\\.)*"/g,g):t).join(`
`):r}function g(r){let t=JSON.parse(r),n=typeof t=="string"?a(t):t;return n===t?r:JSON.stringify(n)}export{a,u as b};
