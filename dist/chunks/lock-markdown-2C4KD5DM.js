import{a as n,b as c,g as o,h as r}from"./chunk-DPKK43R4.js";import{h as p}from"./chunk-BFCVY2OC.js";import"./chunk-CY3EW5WV.js";import"./chunk-62Q4BAAV.js";import"./chunk-4MLHPEJO.js";import"./chunk-VES76SVH.js";import"./chunk-5QPJBBGW.js";function u({guides:t,changes:a}){let d=t.some(({state:e})=>e==="stale")?o`### The hardening guide changed`:o`### The lock is fresh`,s=a.length===0?"no requirement changed":p(a.length,"change"),f=t.map(({path:e})=>c(e)),m=a.map(({kind:e,id:h,before:i,after:w})=>o`| ${n(e)} | ${c(h)} | ${k(i)} | ${k(w)} |`),l=m.length===0?[]:[r([o`| change | item | before | after |`,o`|---|---|---|---|`,...m],`
`)];return r([d,o`${r(f,", ")}: ${n(s)}`,...l],`

`)}function k(t){return t===null?o``:o`${n(t.strength)}: ${n(t.text)}`}export{u as lockMarkdown};
