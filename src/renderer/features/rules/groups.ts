/** The groups under which the rules are listed; every rule belongs to one. */
export const RULE_GROUPS: readonly { readonly title: string; readonly ids: RegExp }[] = [
  { title: '表内与表间', ids: /^(?:T|X-)/ },
  { title: '年度之间', ids: /^C-/ },
  { title: '文字与表格', ids: /^N-/ },
  { title: '结构与文字', ids: /^S-/ },
  { title: '提醒', ids: /^H-/ },
  { title: '本地要求', ids: /^P-/ },
];
