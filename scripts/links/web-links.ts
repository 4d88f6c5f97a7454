import { visit } from 'unist-util-visit';
import type { Manuscript } from '../model/manuscript.ts';
import { type Place, startOf } from '../model/place.ts';
import { placeOf } from '../text/place-of.ts';

/** An address on the web with every place that has it. */
export interface WebLink {
  /** Without its fragment: servers never see that. */
  readonly url: string;
  readonly places: readonly Place[];
}

/** Every http(s) link of the texts in these languages (and of shared texts), and with `sources` those of sources.json, in order. */
export function webLinks(manuscript: Manuscript, languages: readonly string[], sources: boolean): WebLink[] {
  const places = new Map<string, Place[]>();
  const add = (url: string, place: Place): void => {
    if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) return;
    const parsed = new URL(url);
    parsed.hash = '';
    places.set(parsed.href, [...(places.get(parsed.href) ?? []), place]);
  };
  for (const { path, tree } of manuscript.texts.values()) {
    const [folder = ''] = path.split('/');
    if (manuscript.settings.languages.includes(folder) && !languages.includes(folder)) continue;
    visit(tree, (node) => {
      if (node.type === 'link' || node.type === 'definition') add(node.url, placeOf(path, node));
    });
  }
  if (sources) for (const { URL: url } of manuscript.sources.values()) if (typeof url === 'string') add(url, startOf('data/sources.json'));
  return [...places].map(([url, at]) => ({ url, places: at }));
}
