#!/usr/bin/env node
import './host/typescript.mjs';

const { start } = await import('./start.ts');
await start();
