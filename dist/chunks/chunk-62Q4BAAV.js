var e=["critical","high","medium","low","info"];export{e as a};
