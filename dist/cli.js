#!/usr/bin/env node
import{a as m}from"./chunks/chunk-YQZJQ5TV.js";import{a as d,d as o}from"./chunks/chunk-U6NNYZLO.js";import"./chunks/chunk-4MLHPEJO.js";import"./chunks/chunk-BVYBQ347.js";import"./chunks/chunk-QYV2IZYS.js";import"./chunks/chunk-5QPJBBGW.js";import{fileURLToPath as P}from"node:url";function f(e){e.on("error",n=>{n.code==="EPIPE"&&process.exit(),e!==process.stderr&&process.stderr.write(o`hardlist: the output cannot be written: ${d(n.code??"")}\n`),process.exit(2)})}var S=o`Hardlist: from a hardening guide to a verdict for each of its sentences.

  hardlist check [root]         hold the files of a repository against a guide
  hardlist checklist [guide]    the checklist of a guide
  hardlist inventory [root]     what the files say: applications, channels, relations, images
  hardlist explain [id]         a requirement or a probe; without an id, what is checked and what is not

  --help, --version             also after a command: hardlist check --help
`,C={check:o`hardlist check [root]            hold the files below root (default: .) against a guide

  --guide PATH      the guide; default: the guides of hardlist.yml, else the guide of Charmed Kubeflow that ships
  --new-only REF    only failures that are not there at this commit fail: what was wrong before is shown and does not count
  --policy-ref REF  the commit whose hardlist.yml, lock and guides count; what the files make of them is shown, not applied
  --fail-on LEVEL   critical, high (default), medium, low or never: which failures end with exit code 1
  --format FORM     text (default), json, markdown
  --all             everything, not one screen

Examples
  hardlist check
  hardlist check --policy-ref main --new-only main
  hardlist check deploy --guide docs/hardening.md --fail-on medium
  hardlist check --format json > report.json

Exit codes: 0 clean, 1 failures, 2 could not run, 3 nothing evaluated or not whole, 4 the lock is stale, 70 a bug of Hardlist
`,checklist:o`hardlist checklist [guide]       the checklist of a guide (default: as for check)

  --write           write hardlist.lock.json and HARDENING.md, which keep the ids of the requirements
  --check           compare the guide with hardlist.lock.json: exit code 4 when it is stale, 2 when it was edited by hand
  --explain         every statement of the guide, and why it is an item or none
  --review          for the guide's author: what it warns of, and the items that nothing shows yet
  --format FORM     text (default), json, markdown

Examples
  hardlist checklist docs/hardening.md
  hardlist checklist docs/hardening.md --explain
  hardlist checklist --write
  hardlist checklist --check
`,inventory:o`hardlist inventory [root]        what the files below root (default: .) say

  --format FORM     text (default), json, markdown

Examples
  hardlist inventory
  hardlist inventory deploy --format json
`,explain:o`hardlist explain [id]            what a requirement or a probe is about, and what would change its verdict;
                                 without an id, which probes the guide asks for and which it does not

  --guide PATH      the guide of the requirement; default: as for check
  --format FORM     text (default, the page as Markdown), json, markdown

Examples
  hardlist explain
  hardlist explain channel/risk-keeps-promise
  hardlist explain applications/encryption/encryption-enabled-https
`};function v(e){return e?C[e]:S}import{parseArgs as T}from"node:util";var h=["check","checklist","inventory","explain"],b=["text","json","markdown"],O=["critical","high","medium","low","never"],p={guide:{type:"string"},"fail-on":{type:"string"},"policy-ref":{type:"string"},"new-only":{type:"string"},format:{type:"string"},all:{type:"boolean"},write:{type:"boolean"},check:{type:"boolean"},explain:{type:"boolean"},review:{type:"boolean"},help:{type:"boolean",short:"h"},version:{type:"boolean",short:"V"}},H=["write","check","explain","review"],R={check:["guide","policy-ref","new-only","fail-on","format","all"],checklist:["write","check","explain","review","format"],inventory:["format"],explain:["guide","format"]};function E(e){let n=I(e);if(typeof n=="string")return l(n);let{values:t,positionals:i}=n,[a,c,...u]=i;if(t.version)return{kind:"version"};let s=h.find(r=>r===a);if(t.help||a===void 0&&e.length===0)return{kind:"help",...s?{command:s}:{}};if(!s)return l(a===void 0?`no command: ${h.join(", ")}`:D(a));if(u.length>0)return l(`\`${s}\` takes one argument, not ${u.length+1}`);let g=Object.keys(t).find(r=>!R[s].includes(r));if(g!==void 0)return l(`\`${s}\` has no --${g}; it has ${R[s].map(r=>`--${r}`).join(", ")}`);let y=b.find(r=>r===(t.format??"text"));if(!y)return l(`--format is one of ${b.join(", ")}`);let w=O.find(r=>r===(t["fail-on"]??"high"));if(!w)return l(`--fail-on is one of ${O.join(", ")}`);let[k,x]=H.filter(r=>t[r]);return k!==void 0&&x!==void 0?l(`--${k} and --${x} exclude each other`):{kind:"command",command:s,format:y,failOn:w,all:t.all??!1,write:t.write??!1,check:t.check??!1,explain:t.explain??!1,review:t.review??!1,...c===void 0?{}:{argument:c},...t.guide===void 0?{}:{guide:t.guide},...t["policy-ref"]===void 0?{}:{policyRef:t["policy-ref"]},...t["new-only"]===void 0?{}:{newOnly:t["new-only"]}}}function I(e){try{return T({args:[...e],options:p,allowPositionals:!0,strict:!0})}catch(n){let t=e.find(i=>i.startsWith("--")&&!Object.hasOwn(p,i.slice(2).split("=")[0]??""));return n instanceof Error?A(n.message,t):"the arguments cannot be read"}}function A(e,n){let t=n===void 0?void 0:m(n,Object.keys(p).map(a=>`--${a}`)),[i=e]=e.split(". ");return t===void 0?i:`${i}; did you mean ${t}?`}function D(e){let n=m(e,h);return`\`${e}\` is no command; ${n===void 0?`there are ${h.join(", ")}`:`did you mean \`${n}\`?`}`}var l=e=>({kind:"wrong",message:e});async function $(e){let n=E(e.argv);switch(n.kind){case"version":return e.out(o`${d(j())}\n`),0;case"help":return e.out(v(n.command)),0;case"wrong":return e.err(o`hardlist: ${d(n.message)}\n          hardlist --help shows the commands\n`),2;case"command":return L(n,e)}}async function L(e,n){try{let{commandRunners:t}=await import("./chunks/commands-GOGAXSAH.js");return await t[e.command](e,{...n,version:j()})}catch(t){let i=t instanceof Error?t.message:String(t),a=n.env.HARDLIST_DEBUG&&t instanceof Error?(t.stack??"").split(`
`).map(d):[];n.err(o`hardlist: a bug of Hardlist: ${d(i)}\n`),n.err(o`          please report it; HARDLIST_DEBUG=1 shows where it happened\n`);for(let c of a)n.err(o`${c}\n`);return 70}}var j=()=>"0.1.0";f(process.stdout);f(process.stderr);process.exitCode=await $({argv:process.argv.slice(2),home:P(new URL("..",import.meta.url)),cwd:process.cwd(),env:process.env,isTerminal:process.stdout.isTTY??!1,columns:process.stdout.columns,today:new Date().toISOString().slice(0,10),out:e=>process.stdout.write(e),err:e=>process.stderr.write(e)});
