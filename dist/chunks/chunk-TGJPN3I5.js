import{statSync as t}from"node:fs";function e(r){return t(r,{throwIfNoEntry:!1})?.size??0}export{e as a};
