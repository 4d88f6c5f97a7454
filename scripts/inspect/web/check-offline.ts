import type { Report } from '../../diagnostics/diagnostic.ts';
import { webOfflineList } from '../../diagnostics/web.ts';
import type { OpenedSite } from './open-site.ts';

const worker = 'sw.js';

/** The service worker keeps exactly the files of the site: one that is not there would keep it from starting, one that it lacks is not read offline. */
export function checkOffline({ files, scripts }: OpenedSite, report: Report): void {
  const listed = listIn(scripts.get(worker));
  if (listed === undefined) {
    report(webOfflineList({ fault: 'unreadable', file: worker }));
    return;
  }
  const has = new Set(listed);
  for (const file of listed) if (!files.has(file) || file === worker) report(webOfflineList({ fault: 'too-much', file }));
  for (const file of files) if (!has.has(file) && file !== worker) report(webOfflineList({ fault: 'lacking', file }));
}

/** `const site = {"version":"...","files":[...]};` in the first line. */
function listIn(script: string | undefined): readonly string[] | undefined {
  const [, json] = /^const site = (\{.*\});\n/.exec(script ?? '') ?? [];
  try {
    const { version, files }: { version?: unknown; files?: unknown } = JSON.parse(json ?? '');
    return typeof version === 'string' && Array.isArray(files) && files.every((each) => typeof each === 'string') ? files : undefined;
  } catch {
    return undefined;
  }
}
