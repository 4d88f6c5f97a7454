import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { findBrowser, machineSources } from './find-browser.ts';
import { type Host, HostError } from './host.ts';

/** What the press finds of one thing that it uses. */
export interface DoctorFinding {
  readonly name: string;
  readonly state: 'ok' | 'missing' | 'optional';
  readonly detail: string;
  /** The command that mends it. */
  readonly remedy?: string;
}

const run = promisify(execFile);
const leastNode = [20, 19] as const;

/** Looks at Node, the browser, the fonts and the optional validators. Optional tools that are absent are no fault. */
export async function doctor(host: Host): Promise<readonly DoctorFinding[]> {
  return [
    node(),
    await browser(host),
    await fonts(host),
    await tool('java', ['--version'], 'runs EPUBCheck, which npm brings', 'apt-get install default-jdk-headless'),
    await tool('qpdf', ['--version'], 'validates the structure of the PDF', 'apt-get install qpdf'),
    await tool('soffice', ['--version'], 'opens the DOCX as a reader would', 'apt-get install libreoffice-writer-nogui'),
    await tool('gs', ['--version'], 'turns print PDFs grey or into CMYK', 'apt-get install ghostscript'),
    await tool('git', ['--version'], 'reads earlier states of the manuscript', 'apt-get install git'),
    await tool('pdftotext', ['-v'], 'reads the text of the PDF', 'apt-get install poppler-utils'),
  ];
}

function node(): DoctorFinding {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const enough = major > leastNode[0] || (major === leastNode[0] && minor >= leastNode[1]);
  const detail = process.versions.node;
  return enough
    ? { name: 'Node', state: 'ok', detail }
    : {
        name: 'Node',
        state: 'missing',
        detail: `${detail} is too old`,
        remedy: `install Node ${leastNode.join('.')} or newer from https://nodejs.org`,
      };
}

async function browser(host: Host): Promise<DoctorFinding> {
  try {
    const found = await findBrowser(machineSources(host.environment));
    const version = await (await host.browser()).version();
    return { name: 'Browser', state: 'ok', detail: `${version}, ${found.origin} (${found.executable})` };
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    return { name: 'Browser', state: 'missing', detail: error.message, ...(error.hint ? { remedy: error.hint } : {}) };
  }
}

async function fonts({ files }: Host): Promise<DoctorFinding> {
  try {
    for (const name of ['source-serif-4', 'source-sans-3']) await files.readPackageFile(`@fontsource/${name}/unicode.json`);
    await files.readPackageFile('@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf');
    return { name: 'Fonts', state: 'ok', detail: 'Source Serif 4 and Source Sans 3' };
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    return { name: 'Fonts', state: 'missing', detail: error.message, remedy: 'npm ci' };
  }
}

async function tool(name: string, args: readonly string[], use: string, remedy: string): Promise<DoctorFinding> {
  try {
    const { stdout, stderr } = await run(name, [...args], { timeout: 30_000 });
    const version = `${stdout}${stderr}`.split('\n')[0]?.trim() ?? '';
    return { name, state: 'ok', detail: `${version}; ${use}` };
  } catch {
    return { name, state: 'optional', detail: `not installed; ${use}`, remedy };
  }
}
