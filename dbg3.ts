import { createDiskHost } from './scripts/host/index.ts';
const host = createDiskHost(); const b = await host.browser(); const p = await b.newPage();
await p.setViewport({width:473,height:900});
await p.goto('file:///tmp/exp/dbg/book.html'); 
console.log(await p.evaluate(() => { const out=[]; let max=0; for (const e of document.querySelectorAll('body *')) { const r=e.getBoundingClientRect(); if (r.right>473.01 && !e.closest('svg')) out.push(`${e.tagName}.${e.className} ${r.right.toFixed(2)} ${(e.textContent??'').slice(0,30)}`);} return [document.documentElement.scrollWidth, document.body.scrollWidth, out.length, ...out.slice(0,30)].join('\n'); }));
await host.close();
