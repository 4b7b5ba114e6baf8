#!/usr/bin/env node
import{a as m}from"./chunks/chunk-YQZJQ5TV.js";import{a as d,c as o}from"./chunks/chunk-PXPE4K3K.js";import"./chunks/chunk-GXPRGW7B.js";import{fileURLToPath as A}from"node:url";function f(e){e.on("error",t=>{t.code==="EPIPE"&&process.exit(),e!==process.stderr&&process.stderr.write(o`hardlist: the output cannot be written: ${d(t.code??"")}\n`),process.exit(2)})}var R=o`Hardlist: from a hardening guide to a verdict for each of its sentences.

  hardlist check [root]         hold the files of a repository against a guide
  hardlist checklist [guide]    the checklist of a guide
  hardlist inventory [root]     what the files say: applications, channels, relations, images
  hardlist explain [id]         a requirement or a probe; without an id, what is checked and what is not

  --help, --version             also after a command: hardlist check --help
`,j={check:o`hardlist check [root]            hold the files below root (default: .) against a guide

  --guide PATH      the guide; default: the guides of hardlist.yml, else the guide of Charmed Kubeflow that ships
  --fail-on LEVEL   critical, high (default), medium, low or never: which failures end with exit code 1
  --format FORM     text (default), json, markdown
  --all             everything, not one screen

Examples
  hardlist check
  hardlist check deploy --guide docs/hardening.md --fail-on medium
  hardlist check --format json > report.json

Exit codes: 0 clean, 1 failures, 2 could not run, 3 nothing evaluated or not whole, 4 the lock is stale, 70 a bug of Hardlist
`,checklist:o`hardlist checklist [guide]       the checklist of a guide (default: as for check)

  --write           write hardlist.lock.json and HARDENING.md, which keep the ids of the requirements
  --check           compare the guide with hardlist.lock.json: exit code 4 when it is stale, 2 when it was edited by hand
  --format FORM     text (default), json, markdown

Examples
  hardlist checklist docs/hardening.md
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
`};function w(e){return e?j[e]:R}import{parseArgs as S}from"node:util";var h=["check","checklist","inventory","explain"],x=["text","json","markdown"],b=["critical","high","medium","low","never"],p={guide:{type:"string"},"fail-on":{type:"string"},format:{type:"string"},all:{type:"boolean"},write:{type:"boolean"},check:{type:"boolean"},help:{type:"boolean",short:"h"},version:{type:"boolean",short:"V"}},v={check:["guide","fail-on","format","all"],checklist:["write","check","format"],inventory:["format"],explain:["guide","format"]};function O(e){let t=C(e);if(typeof t=="string")return l(t);let{values:n,positionals:r}=t,[s,c,...u]=r;if(n.version)return{kind:"version"};let a=h.find(i=>i===s);if(n.help||s===void 0&&e.length===0)return{kind:"help",...a?{command:a}:{}};if(!a)return l(s===void 0?`no command: ${h.join(", ")}`:H(s));if(u.length>0)return l(`\`${a}\` takes one argument, not ${u.length+1}`);let g=Object.keys(n).find(i=>!v[a].includes(i));if(g!==void 0)return l(`\`${a}\` has no --${g}; it has ${v[a].map(i=>`--${i}`).join(", ")}`);let y=x.find(i=>i===(n.format??"text"));if(!y)return l(`--format is one of ${x.join(", ")}`);let k=b.find(i=>i===(n["fail-on"]??"high"));return k?n.write&&n.check?l("--write and --check exclude each other"):{kind:"command",command:a,format:y,failOn:k,all:n.all??!1,write:n.write??!1,check:n.check??!1,...c===void 0?{}:{argument:c},...n.guide===void 0?{}:{guide:n.guide}}:l(`--fail-on is one of ${b.join(", ")}`)}function C(e){try{return S({args:[...e],options:p,allowPositionals:!0,strict:!0})}catch(t){let n=e.find(r=>r.startsWith("--")&&!Object.hasOwn(p,r.slice(2).split("=")[0]??""));return t instanceof Error?T(t.message,n):"the arguments cannot be read"}}function T(e,t){let n=t===void 0?void 0:m(t,Object.keys(p).map(s=>`--${s}`)),[r=e]=e.split(". ");return n===void 0?r:`${r}; did you mean ${n}?`}function H(e){let t=m(e,h);return`\`${e}\` is no command; ${t===void 0?`there are ${h.join(", ")}`:`did you mean \`${t}\`?`}`}var l=e=>({kind:"wrong",message:e});async function E(e){let t=O(e.argv);switch(t.kind){case"version":return e.out(o`${d($())}\n`),0;case"help":return e.out(w(t.command)),0;case"wrong":return e.err(o`hardlist: ${d(t.message)}\n          hardlist --help shows the commands\n`),2;case"command":return I(t,e)}}async function I(e,t){try{let{commandRunners:n}=await import("./chunks/commands-2PZT2QMW.js");return await n[e.command](e,{...t,version:$()})}catch(n){let r=n instanceof Error?n.message:String(n),s=t.env.HARDLIST_DEBUG&&n instanceof Error?(n.stack??"").split(`
`).map(d):[];t.err(o`hardlist: a bug of Hardlist: ${d(r)}\n`),t.err(o`          please report it; HARDLIST_DEBUG=1 shows where it happened\n`);for(let c of s)t.err(o`${c}\n`);return 70}}var $=()=>"0.1.0";f(process.stdout);f(process.stderr);process.exitCode=await E({argv:process.argv.slice(2),home:A(new URL("..",import.meta.url)),cwd:process.cwd(),env:process.env,isTerminal:process.stdout.isTTY??!1,today:new Date().toISOString().slice(0,10),out:e=>process.stdout.write(e),err:e=>process.stderr.write(e)});
