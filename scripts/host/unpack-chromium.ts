import { createReadStream } from 'node:fs';
import { access, chmod, mkdir, mkdtemp, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { homedir, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { extract } from 'tar-stream';

const require = createRequire(import.meta.url);

/** A Chromium unpacked: its executable, and the folder of the libraries that it brings along. */
export interface UnpackedChromium {
  readonly executable: string;
  readonly libraries: string;
  /** Its fontconfig: without any face on the machine Chromium's pages hang, and with the machine's own faces pages would differ. */
  readonly fontConfig: string;
  readonly version: string;
}

const fontConfig = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`;

/**
 * Unpacks the Chromium that `@sparticuz/chromium` carries into a cache folder of its version, once for all runs and safely with several at a time.
 * The package's own `executablePath()` is not used: it takes whatever lies in the temporary folder, of any version. Undefined where the package is not installed.
 */
export async function unpackChromium(environment: Readonly<Record<string, string | undefined>>): Promise<UnpackedChromium | undefined> {
  const folder = packageFolder();
  if (folder === undefined) return undefined;
  const version = String((JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as { version: string }).version);
  for (const cache of cacheFolders(environment)) {
    const home = join(cache, `chromium-${version}-${process.arch}-with-fonts`);
    try {
      await mkdir(cache, { recursive: true, mode: 0o700 });
      if (!(await isOurs(cache))) continue;
      if (!(await exists(join(home, 'chromium')))) await unpackInto(home, join(folder, 'bin'));
      return { executable: join(home, 'chromium'), libraries: join(home, 'lib'), fontConfig: join(home, 'fonts.conf'), version };
    } catch (error) {
      if (!isUnwritable(error)) throw error;
    }
  }
  return undefined;
}

function packageFolder(): string | undefined {
  try {
    return dirname(dirname(dirname(require.resolve('@sparticuz/chromium'))));
  } catch {
    return undefined;
  }
}

function cacheFolders({ XDG_CACHE_HOME, HANDBOOK_CACHE }: Readonly<Record<string, string | undefined>>): string[] {
  const user = XDG_CACHE_HOME ? join(XDG_CACHE_HOME, 'handbook') : join(homedir(), '.cache', 'handbook');
  return [...(HANDBOOK_CACHE ? [HANDBOOK_CACHE] : []), user, join(tmpdir(), `handbook-cache-${process.getuid?.() ?? 0}`)];
}

/** Into a draft beside it, then renamed in one step; of two at a time the first one wins. */
async function unpackInto(home: string, archives: string): Promise<void> {
  const draft = await mkdtemp(`${home}-`);
  try {
    for (const name of ['al2023.tar.br', 'swiftshader.tar.br', 'fonts.tar.br']) await unpackTar(join(archives, name), draft);
    await writeFile(join(draft, 'fonts.conf'), fontConfig);
    await unpackFile(join(archives, 'chromium.br'), join(draft, 'chromium'));
    await chmod(join(draft, 'chromium'), 0o755);
    await rename(draft, home).catch(async (error: unknown) => {
      if (!(await exists(join(home, 'chromium')))) throw error;
    });
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

async function unpackFile(archive: string, target: string): Promise<void> {
  const chunks: Buffer[] = [];
  await pipeline(createReadStream(archive), createBrotliDecompress(), async (source) => {
    for await (const chunk of source) chunks.push(chunk as Buffer);
  });
  await writeFile(target, Buffer.concat(chunks));
}

async function unpackTar(archive: string, folder: string): Promise<void> {
  const entries = extract();
  const reading = pipeline(createReadStream(archive), createBrotliDecompress(), entries);
  for await (const entry of entries) {
    const chunks: Buffer[] = [];
    for await (const chunk of entry) chunks.push(chunk as Buffer);
    const { name, type } = entry.header;
    const steps = name.split('/').filter((step) => step !== '' && step !== '.');
    if (type !== 'file' || steps.includes('..')) continue;
    const target = join(folder, ...steps);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, Buffer.concat(chunks), { mode: 0o755 });
  }
  await reading;
}

/** A folder that others may write to could hold a program of theirs. */
async function isOurs(folder: string): Promise<boolean> {
  const { uid, mode } = await stat(folder);
  return process.getuid === undefined || (uid === process.getuid() && (mode & 0o022) === 0);
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
function isUnwritable(error: unknown): boolean {
  return error instanceof Error && 'code' in error && ['EACCES', 'EROFS', 'EPERM', 'ENOSPC', 'ENOTDIR'].includes(String(error.code));
}
