import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { PdfFile } from '../../scripts/pdf-file/index.ts';
import { destinationsOf } from '../../scripts/write/pdf/destinations.ts';

const filter = JSON.stringify({
  ExportBookmarksToPDFDestination: { type: 'boolean', value: 'true' },
  IsSkipEmptyPages: { type: 'boolean', value: 'false' },
});

/** The version of LibreOffice on this machine; undefined where there is none. */
export function libreOfficeVersion(): string | undefined {
  const { status, stdout } = spawnSync('soffice', ['--version'], { encoding: 'utf8' });
  return status === 0 ? /LibreOffice (\S+)/.exec(stdout)?.[1] : undefined;
}

/** The sheet of each bookmark, from 1, blank ones counted, as LibreOffice lays the document out: by names in which "_" is written "5F". Undefined where it cannot open it. */
export function openInLibreOffice(path: string): ReadonlyMap<string, number> | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'handbook-soffice-'));
  try {
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    spawnSync('soffice', [profile, '--headless', '--convert-to', `pdf:writer_pdf_Export:${filter}`, '--outdir', folder, path], {
      timeout: 600_000,
    });
    const pdf = new PdfFile(new Uint8Array(readFileSync(join(folder, `${basename(path, '.docx')}.pdf`))));
    return new Map([...destinationsOf(pdf)].map(([name, { page }]) => [name, page]));
  } catch {
    return undefined;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Faces that fontconfig draws in the stead of a family that this machine does not have; undefined where it has it, or where there is no fontconfig. */
export function substituteFaces(family: string): readonly { readonly name: string; readonly data: Uint8Array }[] | undefined {
  const found = match(family, '%{family}');
  if (found === undefined || found.split(',').some((each) => each.trim() === family)) return undefined;
  const files = ['', ':bold', ':italic', ':bold:italic'].map((face) => match(`${family}${face}`, '%{file}') ?? '');
  return [...new Set(files)]
    .filter((file) => /\.(?:ttf|otf)$/i.test(file))
    .map((file) => ({ name: family, data: new Uint8Array(readFileSync(file)) }));
}

/** Whether LibreOffice has hyphenation patterns for a language: those of the system, or of its own extensions. */
export function breaksWordsOf(language: string): boolean {
  const base = language.split('-')[0] ?? '';
  return ['/usr/share/hyphen', ownExtensions()].some((folder) =>
    listed(folder).some((file) => new RegExp(`(?:^|/)hyph_${base}(?:_[^/]*)?\\.dic$`).test(file)),
  );
}
function match(pattern: string, format: string): string | undefined {
  const { status, stdout } = spawnSync('fc-match', ['-f', format, pattern], { encoding: 'utf8' });
  return status === 0 ? stdout : undefined;
}

function ownExtensions(): string {
  const program = (process.env.PATH ?? '')
    .split(':')
    .map((folder) => join(folder, 'soffice'))
    .find((path) => realPathOf(path) !== undefined);
  return join(dirname(realPathOf(program ?? '') ?? ''), '..', 'share', 'extensions');
}
function realPathOf(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}
function listed(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' });
  } catch {
    return [];
  }
}
