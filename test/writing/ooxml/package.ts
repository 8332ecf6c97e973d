import { strFromU8, unzipSync } from 'fflate';
import { parseXml, type XmlNode } from './xmlTree.ts';

export interface OoxmlPackage {
  readonly paths: readonly string[];
  readonly xml: (path: string) => XmlNode;
}

export function openPackage(bytes: Uint8Array): OoxmlPackage {
  const parts = unzipSync(bytes);
  return {
    paths: Object.keys(parts),
    xml: (path) => {
      const part = parts[path];
      if (!part) throw new Error(`no part ${path}`);
      return parseXml(strFromU8(part));
    },
  };
}

/**
 * What breaks the Open Packaging Conventions (ISO 29500-2): parts without a content type, relationships to parts
 * that are not there, parts nothing relates to, names that differ in case alone.
 */
export function packageProblems(file: OoxmlPackage): readonly string[] {
  const problems: string[] = [];
  const types = file.xml('[Content_Types].xml');
  const extensions = new Set(
    types.children.filter((n) => n.name === 'Default').map((n) => n.attributes['Extension']),
  );
  const overrides = new Set(
    types.children.filter((n) => n.name === 'Override').map((n) => n.attributes['PartName']),
  );
  for (const path of file.paths.filter((name) => name !== '[Content_Types].xml')) {
    const extension = path.slice(path.lastIndexOf('.') + 1);
    if (!overrides.has(`/${path}`) && !extensions.has(extension)) problems.push(`no type: ${path}`);
  }
  for (const part of overrides) {
    if (!file.paths.some((path) => `/${path}` === part))
      problems.push(`type without part: ${part}`);
  }
  const related = new Set<string>();
  for (const rels of file.paths.filter((path) => path.endsWith('.rels'))) {
    for (const relation of file.xml(rels).children) {
      const target = resolve(rels, relation.attributes['Target'] ?? '');
      related.add(target);
      if (!file.paths.includes(target)) problems.push(`${rels} points to missing ${target}`);
    }
  }
  for (const path of file.paths) {
    const isPart = path !== '[Content_Types].xml' && !path.endsWith('.rels');
    if (isPart && !related.has(path)) problems.push(`nothing relates to ${path}`);
  }
  const lower = new Set(file.paths.map((path) => path.toLowerCase()));
  if (lower.size !== file.paths.length) problems.push('part names differ in case alone');
  return problems;
}

function resolve(rels: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const base = rels.replace(/_rels\/[^/]+$/, '');
  const steps: string[] = [];
  for (const step of `${base}${target}`.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '') steps.push(step);
  }
  return steps.join('/');
}
