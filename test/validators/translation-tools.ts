import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';

/** Where Debian has them; the variables name other places. */
const schemas = process.env.XLIFF_SCHEMAS ?? '/usr/share/php/Symfony/Component/Translation/Resources/schemas';
const omegatJar = process.env.OMEGAT_JAR ?? '/usr/share/omegat/OmegaT.jar';

const runs = (name: string, ...args: readonly string[]): boolean => spawnSync(name, [...args], { encoding: 'utf8' }).status === 0;

/** What of this machine can look at files of exchange; what is absent is named with what brings it. */
export function translationTools(): {
  readonly xliff: boolean;
  readonly tmx: boolean;
  readonly gettext: boolean;
  readonly omegat: boolean;
  readonly toolkit: string | undefined;
  readonly absent: readonly string[];
} {
  const xmllint = runs('xmllint', '--version');
  const xliff = xmllint && existsSync(join(schemas, 'xliff-core-1.2-strict.xsd'));
  const java = runs('java', '-version');
  const omegat = java && existsSync(omegatJar);
  const tmx = xmllint && existsSync(omegatJar);
  const gettext = runs('msgfmt', '--version');
  const toolkit = ['python3', '/usr/bin/python3'].find((python) => runs(python, '-c', 'import translate.storage.xliff'));
  return {
    xliff,
    tmx,
    gettext,
    omegat,
    toolkit,
    absent: [
      ...(xliff
        ? []
        : [
            'xmllint or the schemas of XLIFF (Debian: libxml2-utils, php-symfony-translation) are not here, so XLIFF was not held against them.',
          ]),
      ...(tmx ? [] : ['xmllint or the DTD of TMX (Debian: libxml2-utils, omegat) are not here, so TMX was not held against it.']),
      ...(gettext ? [] : ['gettext is not installed, so PO was not shown to msgfmt.']),
      ...(omegat ? [] : ['OmegaT or Java are not installed, so no file went through OmegaT.']),
      ...(toolkit ? [] : ['translate-toolkit is not installed, so no file went through it.']),
    ],
  };
}

const inFolder = <Result>(work: (folder: string) => Result): Result => {
  const folder = mkdtempSync(join(tmpdir(), 'translations-'));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
const saidBy = (name: string, args: readonly string[], folder: string): string => {
  const { status, stdout, stderr } = spawnSync(name, [...args], { encoding: 'utf8', cwd: folder });
  return status === 0 ? '' : `${stdout}${stderr}`.trim() || `${name} ended with ${status}.`;
};

/** What the schema of XLIFF 1.2 (strict) or 2.x (core) says of a file; empty where it is valid. Nothing comes from the net. */
export function xliffFaults(text: string): string {
  return inFolder((folder) => {
    const name = /version="1\.2"/.test(text.slice(0, 400)) ? 'xliff-core-1.2-strict.xsd' : 'xliff-core-2.0.xsd';
    copyFileSync(join(schemas, 'xml.xsd'), join(folder, 'xml.xsd'));
    const schema = readFileSync(join(schemas, name), 'utf8').replace(/schemaLocation="[^"]*xml\.xsd"/, 'schemaLocation="xml.xsd"');
    writeFileSync(join(folder, name), schema);
    writeFileSync(join(folder, 'file.xlf'), text);
    return saidBy('xmllint', ['--noout', '--nonet', '--schema', name, 'file.xlf'], folder);
  });
}

/** What the DTD of TMX 1.4b, as OmegaT brings it, says of a file; empty where it is valid. */
export function tmxFaults(text: string): string {
  return inFolder((folder) => {
    const { 'schemas/tmx14.dtd': dtd } = unzipSync(new Uint8Array(readFileSync(omegatJar)), {
      filter: ({ name }) => name === 'schemas/tmx14.dtd',
    });
    if (!dtd) return 'OmegaT has no schemas/tmx14.dtd.';
    writeFileSync(join(folder, 'tmx14.dtd'), strFromU8(dtd));
    writeFileSync(join(folder, 'file.tmx'), text);
    return saidBy('xmllint', ['--noout', '--nonet', '--valid', 'file.tmx'], folder);
  });
}

/** What `msgfmt --check` says of a PO file; empty where it is sound. */
export function poFaults(text: string): string {
  return inFolder((folder) => {
    writeFileSync(join(folder, 'file.po'), text);
    return saidBy('msgfmt', ['--check', '-o', 'file.mo', 'file.po'], folder);
  });
}

/**
 * A file of XLIFF 1.2 as OmegaT gives it back, every segment that it has translated by `translate` (words apart from OmegaT’s own tags): its console makes a memory of what it finds,
 * which becomes the memory of the project.
 */
export function throughOmegat(xliff: string, translate: (words: string) => string): { readonly text: string; readonly segments: number } {
  return inFolder((folder) => {
    const project = join(folder, 'project');
    for (const name of ['source', 'target', 'tm', 'omegat', 'glossary', 'dictionary']) mkdirSync(join(project, name), { recursive: true });
    writeFileSync(join(project, 'omegat.project'), projectFile);
    writeFileSync(join(project, 'source', 'file.xlf'), xliff);
    const found = join(folder, 'found.tmx');
    omegat(folder, project, 'console-createpseudotranslatetmx', `--pseudotranslatetmx=${found}`, '--pseudotranslatetype=equal');
    let segments = 0;
    const memory = readFileSync(found, 'utf8').replace(
      /(<tuv lang="FR">\s*<seg>)([\s\S]*?)(<\/seg>)/g,
      (_, start: string, words: string, end: string) => {
        segments += 1;
        return `${start}${escaped(translate(unescaped(words)))}${end}`;
      },
    );
    writeFileSync(join(project, 'omegat', 'project_save.tmx'), memory);
    omegat(folder, project, 'console-translate');
    return { text: readFileSync(join(project, 'target', 'file.xlf'), 'utf8'), segments };
  });
}
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const unescaped = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&apos;', "'").replaceAll('&amp;', '&');

function omegat(folder: string, project: string, mode: string, ...more: readonly string[]): void {
  const options = ['-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1', '-Djava.awt.headless=true', `-Duser.home=${folder}`, '-jar', omegatJar];
  const { status, stdout, stderr } = spawnSync(
    'java',
    [...options, project, `--mode=${mode}`, ...more, `--config-dir=${join(folder, 'config')}`],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`OmegaT ended with ${status}: ${stdout}${stderr}`);
}
/** Units are segments: sentences are not told apart. */
const projectFile = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<omegat><project version="1.0">
${['source_dir', 'target_dir', 'tm_dir', 'glossary_dir', 'glossary_file', 'dictionary_dir'].map((name) => `<${name}>__DEFAULT__</${name}>`).join('\n')}
<source_lang>EN</source_lang><target_lang>FR</target_lang>
<source_tok>org.omegat.tokenizer.LuceneEnglishTokenizer</source_tok><target_tok>org.omegat.tokenizer.LuceneFrenchTokenizer</target_tok>
<sentence_seg>false</sentence_seg><support_default_translations>true</support_default_translations><remove_tags>false</remove_tags>
</project></omegat>
`;

/** A file as translate-toolkit reads it and writes it again, and how many units it has seen. PO gets each translation in brackets. */
export function throughToolkit(
  text: string,
  format: 'xliff' | 'po' | 'tmx',
  python: string,
): { readonly text: string; readonly units: number } {
  return inFolder((folder) => {
    const path = join(folder, `file.${format === 'xliff' ? 'xlf' : format}`);
    writeFileSync(path, text);
    const { status, stdout, stderr } = spawnSync(python, ['-c', toolkitScript, path, format], { encoding: 'utf8' });
    if (status !== 0) throw new Error(`translate-toolkit: ${stderr}`);
    return { text: readFileSync(path, 'utf8'), units: Number(stdout.trim()) };
  });
}
const toolkitScript = `
import sys
from translate.storage import po, tmx, xliff
path, format = sys.argv[1:3]
store = {"xliff": xliff.xlifffile, "po": po.pofile, "tmx": tmx.tmxfile}[format].parsefile(path)
units = [unit for unit in store.units if unit.source and not unit.isheader()]
if format == "po":
    for unit in units:
        unit.target = "[" + (unit.target or unit.source) + "]"
        unit.markfuzzy(False)
store.savefile(path)
print(len(units))
`;
