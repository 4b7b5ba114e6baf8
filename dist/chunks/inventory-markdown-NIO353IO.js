import{a as d,b as a,f as e,g as s}from"./chunk-P7S5PY2A.js";import"./chunk-GXPRGW7B.js";function k(r){let o=r.pins.map(n=>e`| ${m(n)} | ${a(n.application)} | ${c(n.charm)} | ${c(n.channel)} | ${c(n.promise)} |`),t=r.images.map(n=>e`| ${m(n)} | ${a(n.reference)} | ${d(n.class)} |`),i=r.unread.map(n=>e`| ${m(n)} | ${d(n.reason)} |`),w=[l(e`## Applications`,e`| where | application | charm | channel | promised |\n|---|---|---|---|---|`,o),l(e`## Images`,e`| where | image | held by |\n|---|---|---|`,t),l(e`## Not read`,e`| where | why |\n|---|---|`,i)];return s([e`# Inventory`,...w.flat()],`

`)}function l(r,o,t){return t.length===0?[]:[r,s([o,...t],`
`)]}var m=({file:r,line:o})=>a(`${r}:${o}`),c=r=>r===null?e``:a(r);export{k as inventoryMarkdown};
