function o(e,...r){return{kind:"problem",exitCode:e,causes:r}}function n(e){return"kind"in e&&e.kind==="problem"}export{o as a,n as b};
