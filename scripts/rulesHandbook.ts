import { readFileSync, writeFileSync } from 'node:fs';
import { format } from 'prettier';
import { RULES, type Rule } from '../src/domain/checks/index.ts';

const TARGET = new URL('../docs/rules.md', import.meta.url);

const GROUPS: readonly (readonly [title: string, prefixes: RegExp])[] = [
  ['表格内部', /^T\d-/],
  ['表格之间', /^X-/],
  ['与上年比对', /^C-/],
  ['正文与表格', /^N-/],
  ['结构与文字', /^S-/],
  ['业务提示', /^H-/],
  ['本地要求', /^P-/],
];

const SEVERITIES = { error: '强制', warning: '核实', hint: '提示' } as const;

const INTRO = `# 审核规则

本手册由规则目录生成（\`node scripts/rulesHandbook.ts\`），与程序里执行的规则一字不差。

- **强制**：有一条不过就不能定稿、不能上报。
- **核实**：写明原因（不少于 8 个字）后可以通过。
- **提示**：供参考，可以收起。

审核有三种结果：**通过**、**不通过**、**无法核对**（例如没有上年数据）。无法核对的会说明原因，不会悄悄当作通过。

同一个差错只说一次：两列一多一少、差数相等时，只说「填串列」（T3-08），不再重复说这两列的 T3-01、T3-02；分项列不平时，不再重复说总计列；一张表的空白合为一条，列出全部格子。
`;

/** The handbook of rules in Markdown, from the catalogue alone. */
export async function rulesHandbook(): Promise<string> {
  const homeless = RULES.find((rule) => !GROUPS.some(([, ids]) => ids.test(rule.id)));
  if (homeless) throw new Error(`rule ${homeless.id} belongs to no group of the handbook`);
  const groups = GROUPS.flatMap(([title, ids]) => {
    const rules = RULES.filter((rule) => ids.test(rule.id)).toSorted((a, b) =>
      a.id.localeCompare(b.id),
    );
    return rules.length === 0 ? [] : [`## ${title}\n\n${rules.map(entry).join('\n')}`];
  });
  return format([INTRO, ...groups].join('\n'), { parser: 'markdown' });
}

function entry(rule: Rule): string {
  const editions = rule.editions.length === 2 ? '' : `（仅 ${rule.editions[0]} 版格式）`;
  return [
    `### ${rule.id} ${rule.name} · ${SEVERITIES[rule.severity]}${editions}`,
    '',
    `- 要求：${rule.holds}`,
    `- 示例：${rule.example}`,
    `- 怎么办：${rule.help}`,
    `- 依据：${rule.source}`,
    '',
  ].join('\n');
}

/** Read by the test that keeps the handbook in step. */
export function writtenHandbook(): string {
  return readFileSync(TARGET, 'utf8');
}

if (import.meta.main) {
  writeFileSync(TARGET, await rulesHandbook());
  console.log('docs/rules.md');
}
