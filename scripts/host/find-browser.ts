import { access, constants, readdir } from 'node:fs/promises';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { HostError } from './host.ts';
import { unpackChromium } from './unpack-chromium.ts';

type Environment = Readonly<Record<string, string | undefined>>;

export interface FoundBrowser {
  readonly executable: string;
  /** Where it comes from. */
  readonly origin: 'PUPPETEER_EXECUTABLE_PATH' | 'embedded' | 'installed' | 'Puppeteer’s cache';
  /** Folder for LD_LIBRARY_PATH, where it brings its own libraries. */
  readonly libraries?: string;
  /** File for FONTCONFIG_FILE, where it brings its own faces. */
  readonly fontConfig?: string;
}

/** What the search asks of the machine: a value, so that tests can stand in for it. */
export interface BrowserSources {
  readonly environment: Environment;
  readonly platform: NodeJS.Platform;
  readonly arch: string;
  isExecutable(path: string): Promise<boolean>;
  /** The embedded Chromium, unpacked. */
  embedded(): Promise<Omit<FoundBrowser, 'origin'> | undefined>;
  /** Executables in Puppeteer's cache, newest first. */
  cached(): Promise<readonly string[]>;
}

const remedies = [
  'Set PUPPETEER_EXECUTABLE_PATH to a Chrome or Chromium',
  'on Linux run “npm ci”, which brings one in @sparticuz/chromium',
  'install Chrome or Chromium',
  'or run “npx @puppeteer/browsers install chrome-headless-shell@stable --path ~/.cache/puppeteer”',
].join('; ');

/** The browser that makes the PDF: the one named, the embedded one, an installed one, one of Puppeteer's cache. Throws HostError `host/no-browser`. */
export async function findBrowser(sources: BrowserSources): Promise<FoundBrowser> {
  const { environment, platform, arch } = sources;
  const named = environment.PUPPETEER_EXECUTABLE_PATH;
  if (named) {
    if (await sources.isExecutable(named)) return { executable: named, origin: 'PUPPETEER_EXECUTABLE_PATH' };
    throw new HostError(
      'host/no-browser',
      `PUPPETEER_EXECUTABLE_PATH names “${named}”, which cannot be run.`,
      'Mend the path, or unset the variable.',
    );
  }
  if (platform === 'linux' && arch === 'x64') {
    const embedded = await sources.embedded();
    if (embedded) {
      const { executable, libraries, fontConfig } = embedded;
      return { executable, origin: 'embedded', ...(libraries ? { libraries } : {}), ...(fontConfig ? { fontConfig } : {}) };
    }
  }
  for (const path of installedPaths(environment, platform))
    if (await sources.isExecutable(path)) return { executable: path, origin: 'installed' };
  for (const path of await sources.cached()) if (await sources.isExecutable(path)) return { executable: path, origin: 'Puppeteer’s cache' };
  throw new HostError('host/no-browser', 'No Chrome or Chromium was found, and the PDF is made by one.', `${remedies}.`);
}

function installedPaths(environment: Environment, platform: NodeJS.Platform): string[] {
  if (platform === 'darwin') return ['Google Chrome', 'Chromium'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
  if (platform === 'win32')
    return [environment.PROGRAMFILES, environment['PROGRAMFILES(X86)'], environment.LOCALAPPDATA].flatMap((root) =>
      root ? [`${root}\\Google\\Chrome\\Application\\chrome.exe`, `${root}\\Chromium\\Application\\chrome.exe`] : [],
    );
  const names = ['chromium-headless-shell', 'google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser'];
  return (environment.PATH ?? '').split(delimiter).flatMap((folder) => (folder === '' ? [] : names.map((name) => join(folder, name))));
}

/** The sources of this machine. */
export function machineSources(environment: Environment): BrowserSources {
  return {
    environment,
    platform: process.platform,
    arch: process.arch,
    isExecutable: (path) =>
      access(path, constants.X_OK).then(
        () => true,
        () => false,
      ),
    embedded: () => unpackChromium(environment),
    cached: () => cachedBrowsers(environment.PUPPETEER_CACHE_DIR ?? join(homedir(), '.cache', 'puppeteer')),
  };
}

async function cachedBrowsers(cache: string): Promise<string[]> {
  const entries = await readdir(cache, { recursive: true, withFileTypes: true }).catch(() => []);
  const names = ['chrome-headless-shell', 'chrome', 'Google Chrome for Testing', 'chrome.exe', 'chrome-headless-shell.exe'];
  return entries
    .filter((entry) => entry.isFile() && names.includes(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .reverse();
}
