import{a,b}from"./chunk-HC7OFTPI.js";import"./chunk-YQZJQ5TV.js";import"./chunk-5QPJBBGW.js";export{a as explainIssue,b as pathTo};
