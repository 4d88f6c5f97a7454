import type { Findings } from './findings.ts';
import type { OpenedPdf } from './open-pdf.ts';
import { standardTypes } from './standard-types.ts';

/** Every type is standard or is mapped to one, never in a circle, and no standard type is mapped (02-001, 02-003, 02-004). */
export function checkRoles({ structure }: OpenedPdf, findings: Findings): void {
  if (structure === undefined) return;
  for (const role of structure.roleMap.keys()) {
    if (standardTypes.has(role)) findings.point('02-004', `the role map maps the standard type ${role}`);
    if (isCircular(role, structure.roleMap)) findings.point('02-003', `the role map leads from ${role} back to it`);
  }
  const told = new Set<string>();
  for (const element of structure.elements) {
    if (standardTypes.has(element.type) || told.has(element.role)) continue;
    told.add(element.role);
    findings.point('02-001', `the type ${element.role} is not standard, and the role map leads to no standard one`, { element });
  }
}

function isCircular(role: string, roles: ReadonlyMap<string, string>): boolean {
  let at = roles.get(role);
  for (let step = 0; step <= roles.size && at !== undefined; step += 1) {
    if (at === role) return true;
    at = roles.get(at);
  }
  return false;
}
