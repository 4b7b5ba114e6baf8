import{a}from"./chunk-QA27HIO7.js";import"./chunk-5QPJBBGW.js";export default a();
