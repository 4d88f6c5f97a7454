import './typescript.mjs';
import { parentPort, workerData } from 'node:worker_threads';

/** What runs in a thread: the work of a module, made once from what all inputs share, then one answer to each input. */
const { createWork } = await import(workerData.module);
const work = await createWork(workerData.shared);
parentPort.on('message', async (input) => parentPort.postMessage(await work(input)));
