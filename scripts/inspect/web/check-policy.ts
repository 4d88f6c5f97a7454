import type { Element } from 'hast';
import type { Report } from '../../diagnostics/diagnostic.ts';
import { webInlineCode, webPolicy } from '../../diagnostics/web.ts';
import type { OpenedPage } from './open-site.ts';

/** What the policy of a page has to say, and may not. */
const wanted = ["default-src 'none'", "script-src 'self'", "style-src 'self'", "base-uri 'none'", "form-action 'none'"];
const weak = /'unsafe-|\*|https?:|data:|blob:/;

/** Every page forbids what does not come from its own site, and has no script or style in itself that this would refuse. */
export function checkPolicy({ name: page, elements }: OpenedPage, report: Report): void {
  const policies = elements.filter(({ tagName, properties }) => tagName === 'meta' && isPolicy(properties.httpEquiv));
  const directives = policies.flatMap(({ properties }) => String(properties.content).split(';')).map((each) => each.trim());
  const lacking = wanted.filter((each) => !directives.includes(each));
  const first = lacking[0] ?? directives.find((each) => weak.test(each));
  if (first !== undefined) report(webPolicy({ page, directive: first, isLacking: lacking.length > 0 }));
  for (const element of elements) {
    const found = inlineCode(element);
    if (found !== undefined) report(webInlineCode({ page, found }));
  }
}

const isPolicy = (value: unknown): boolean => String(value).toLowerCase() === 'content-security-policy';

/** Data blocks (JSON) are not run. */
function inlineCode({ tagName, properties, children }: Element): string | undefined {
  if (tagName === 'style') return '<style>';
  if (properties.style !== undefined) return `style of <${tagName}>`;
  const handler = Object.keys(properties).find((name) => /^on[A-Z]/.test(name));
  if (handler !== undefined) return `${handler.toLowerCase()} of <${tagName}>`;
  if (tagName === 'script' && children.length > 0 && !/json$/.test(String(properties.type))) return '<script>';
  return undefined;
}
