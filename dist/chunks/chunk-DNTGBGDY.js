import{x as e}from"./chunk-CLLEOU36.js";var o=["critical","high","medium","low","info"],t=e({});export{o as a,t as b};
