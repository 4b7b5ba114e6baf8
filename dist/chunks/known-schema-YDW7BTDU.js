import{a,b,c,d}from"./chunk-MXIHXNAZ.js";import"./chunk-VTTJ6OLJ.js";import"./chunk-CLLEOU36.js";import"./chunk-5QPJBBGW.js";export{c as GivenKnowledge,d as KnownSetting,b as charmChannels,a as day};
