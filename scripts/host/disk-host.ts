import puppeteer, { type Browser } from 'puppeteer-core';
import { createDiskFiles } from './disk-files.ts';
import { findBrowser, machineSources } from './find-browser.ts';
import { type Host, HostError } from './host.ts';
import { createRunProgram } from './run-program.ts';
import { startThreads } from './start-threads.ts';

/** Alike pages everywhere: unhinted advances, sRGB, no sandbox of the user's profile; no network beyond what a page is allowed. */
const browserArguments = [
  '--font-render-hinting=none',
  '--force-color-profile=srgb',
  '--disable-gpu',
  '--disable-extensions',
  '--disable-background-networking',
  '--no-first-run',
  '--hide-scrollbars',
  '--allow-file-access-from-files',
];

/** The host of this machine. */
export function createDiskHost(environment: Host['environment'] = process.env): Host {
  const files = createDiskFiles();
  let starting: Promise<Browser> | undefined;
  return {
    files,
    environment,
    browser() {
      starting ??= startBrowser(environment);
      return starting;
    },
    run: createRunProgram(environment),
    startThreads,
    nowMs: () => performance.now(),
    async close() {
      const browser = await starting?.catch(() => undefined);
      starting = undefined;
      await browser?.close().catch(() => {});
      await files.removeTemporary();
    },
  };
}

async function startBrowser(environment: Host['environment']): Promise<Browser> {
  const { executable, libraries, fontConfig } = await findBrowser(machineSources(environment));
  const env = {
    ...environment,
    TZ: 'UTC',
    ...(libraries ? { LD_LIBRARY_PATH: [libraries, environment.LD_LIBRARY_PATH].filter(Boolean).join(':') } : {}),
    ...(fontConfig ? { FONTCONFIG_FILE: fontConfig } : {}),
  };
  const launch = (sandbox: boolean): Promise<Browser> =>
    puppeteer.launch({
      executablePath: executable,
      headless: true,
      args: [...browserArguments, ...(sandbox ? [] : ['--no-sandbox'])],
      env,
      handleSIGINT: false,
      timeout: 60_000,
      // A long book takes long to print; an hour is the end of a browser that hangs.
      protocolTimeout: 3_600_000,
    });
  const sandbox = process.getuid?.() !== 0 && !libraries;
  try {
    // Containers often have no user namespaces. What is printed is the press's own file, without scripts or network.
    return await launch(sandbox).catch((error: unknown) => {
      if (sandbox && /sandbox/i.test(messageOf(error))) return launch(false);
      throw error;
    });
  } catch (error) {
    const lines = messageOf(error).split('\n');
    const reason = lines.find((line) => /error|cannot|libr/i.test(line)) ?? lines[0] ?? '';
    throw new HostError(
      'host/browser-failed',
      `The browser “${executable}” did not start: ${reason.trim()}.`,
      'Run “npx handbook doctor”; another browser can be named by PUPPETEER_EXECUTABLE_PATH.',
      { cause: error },
    );
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
