import { childrenOf, parseXml, type XmlElement } from '../../../scripts/xml/parse-xml.ts';

/** What an element may hold, as a pattern over the names of its children, and its attributes; `text` where words may stand between them. */
interface Rule {
  readonly children: RegExp;
  readonly needed?: readonly string[];
  readonly attributes?: readonly string[];
  readonly text?: true;
}
type Rules = Readonly<Record<string, Rule>>;
const nothing = /^$/;
const inline1 = /^((g|x) )*$/;
const inline2 = /^((pc|ph) )*$/;

/** XLIFF 1.2, 2.2 to 2.4, strict; of what it allows, that which exports write. */
const xliff1: Rules = {
  xliff: { children: /^(file )+$/, needed: ['version'] },
  file: {
    children: /^header body $/,
    needed: ['original', 'source-language', 'datatype'],
    attributes: ['target-language', 'tool-id', 'product-name', 'product-version', 'build-num'],
  },
  header: { children: /^((note|tool) )*$/ },
  tool: { children: nothing, needed: ['tool-id', 'tool-name'], attributes: ['tool-version'] },
  body: { children: /^(trans-unit )*$/ },
  'trans-unit': {
    children: /^source target ((context-group|note|alt-trans) )*$/,
    needed: ['id'],
    attributes: ['restype', 'approved', 'xml:space'],
  },
  source: { children: inline1, text: true },
  target: { children: inline1, attributes: ['state'], text: true },
  g: { children: inline1, needed: ['id'], attributes: ['ctype'], text: true },
  x: { children: nothing, needed: ['id'], attributes: ['ctype', 'equiv-text'] },
  note: { children: nothing, attributes: ['from', 'annotates'], text: true },
  'context-group': { children: /^(context )+$/, attributes: ['purpose'] },
  context: { children: nothing, needed: ['context-type'], text: true },
  'alt-trans': { children: /^source target $/, attributes: ['alttranstype', 'match-quality', 'origin'] },
};
/** XLIFF 2.1, 4.2 and 5 (metadata, candidates). */
const xliff2: Rules = {
  xliff: { children: /^(file )+$/, needed: ['version', 'srcLang'], attributes: ['trgLang'] },
  file: { children: /^metadata (unit )+$/, needed: ['id'], attributes: ['original'] },
  metadata: { children: /^(metaGroup )+$/ },
  metaGroup: { children: /^(meta )+$/, attributes: ['category'] },
  meta: { children: nothing, needed: ['type'], text: true },
  unit: { children: /^(matches )?metadata notes (originalData )?segment $/, needed: ['id'], attributes: ['type'] },
  matches: { children: /^(match )+$/ },
  match: { children: /^source target $/, needed: ['ref'], attributes: ['matchQuality', 'origin'] },
  notes: { children: /^(note )+$/ },
  note: { children: nothing, attributes: ['category', 'appliesTo'], text: true },
  originalData: { children: /^(data )+$/ },
  data: { children: nothing, needed: ['id'], attributes: ['xml:space'], text: true },
  segment: { children: /^source (target )?$/, attributes: ['id', 'state', 'subState'] },
  source: { children: inline2, attributes: ['xml:space'], text: true },
  target: { children: inline2, attributes: ['xml:space'], text: true },
  pc: { children: inline2, needed: ['id'], attributes: ['type', 'subType', 'dataRefStart', 'dataRefEnd'], text: true },
  ph: { children: nothing, needed: ['id'], attributes: ['type', 'subType', 'equiv', 'disp', 'dataRef'] },
};
/** The DTD of TMX 1.4b. */
const tmx: Rules = {
  tmx: { children: /^header body $/, needed: ['version'] },
  header: {
    children: /^((note|prop|ude) )*$/,
    needed: ['creationtool', 'creationtoolversion', 'segtype', 'o-tmf', 'adminlang', 'srclang', 'datatype'],
  },
  prop: { children: nothing, needed: ['type'], text: true },
  note: { children: nothing, text: true },
  body: { children: /^(tu )*$/ },
  tu: { children: /^((note|prop) )*(tuv )+$/, attributes: ['tuid'] },
  tuv: { children: /^((note|prop) )*seg $/, needed: ['xml:lang'] },
  seg: { children: /^((bpt|ept|ph) )*$/, text: true },
  bpt: { children: nothing, needed: ['i'], attributes: ['x', 'type'], text: true },
  ept: { children: nothing, needed: ['i'], text: true },
  ph: { children: nothing, attributes: ['x', 'type'], text: true },
};

/** What a file of exchange has that its standard does not allow, or lacks that it asks for: elements, their order, attributes, and ids that are there once. */
export function structureFaults(text: string): string[] {
  const faults: string[] = [];
  const document = parseXml('file', text, ({ reason }) => void faults.push(reason));
  if (!document) return faults;
  const { root } = document;
  const rules = root.name === 'tmx' ? tmx : root.attributes.get('version')?.value === '1.2' ? xliff1 : xliff2;
  const visit = (element: XmlElement): void => {
    faults.push(...faultsOf(element, rules[element.name]));
    for (const child of childrenOf(element)) visit(child);
    const ids = childrenOf(element).flatMap((child) =>
      ['trans-unit', 'unit', 'file', 'data', 'tu'].includes(child.name)
        ? ((child.attributes.get('id') ?? child.attributes.get('tuid'))?.value ?? [])
        : [],
    );
    if (new Set(ids).size !== ids.length) faults.push(`<${element.name}> has two children of one id`);
  };
  visit(root);
  return faults;
}

function faultsOf(element: XmlElement, rule: Rule | undefined): string[] {
  const { name, attributes, children } = element;
  if (!rule) return [`<${name}> is no element of it`];
  const { needed = [], attributes: further = [] } = rule;
  const names = childrenOf(element).map((child) => `${child.name} `);
  return [
    ...(rule.children.test(names.join('')) ? [] : [`<${name}> holds ${names.join('')}`]),
    ...needed.filter((wanted) => !attributes.has(wanted)).map((wanted) => `<${name}> has no ${wanted}`),
    ...[...attributes.keys()]
      .filter((given) => !needed.includes(given) && !further.includes(given))
      .map((given) => `<${name}> has ${given}`),
    ...(rule.text || children.every((child) => typeof child !== 'string' || child.trim() === '') ? [] : [`<${name}> has words`]),
  ];
}
