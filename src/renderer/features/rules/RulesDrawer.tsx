import { useMemo, useState, type ReactNode } from 'react';
import { RULES, type Rule } from '../../../domain/checks/index.ts';
import { closeDialog } from '../../app/store.ts';
import { Dialog } from '../../components/Dialog.tsx';
import { SeverityMark } from '../../components/SeverityMark.tsx';
import { zh } from '../../text/zh-CN.ts';
import { RULE_GROUPS } from './groups.ts';
import './rules.css';

/** 审核规则: what every rule asks for, an example of what it says, what to do and the clause. */
export function RulesDrawer(): ReactNode {
  const [wanted, setWanted] = useState('');
  const found = useMemo(() => RULES.filter((rule) => matches(rule, wanted.trim())), [wanted]);
  return (
    <Dialog side width={720} title={zh.rules.title} onClose={closeDialog}>
      <p className="rules-intro">{zh.rules.intro(RULES.length)}</p>
      <input
        type="search"
        className="rules-search"
        value={wanted}
        aria-label={zh.rules.search}
        placeholder={zh.rules.search}
        onChange={(event) => setWanted(event.target.value)}
      />
      <p role="status" className="rules-count">
        {wanted.trim() !== '' && zh.rules.found(found.length)}
      </p>
      {RULE_GROUPS.map(({ title, ids }) => {
        const rules = found.filter((rule) => ids.test(rule.id));
        return rules.length === 0 ? null : (
          <section key={title} className="rules-group" aria-label={title}>
            <h3>{title}</h3>
            {rules.map((rule) => (
              <RuleEntry key={rule.id} rule={rule} />
            ))}
          </section>
        );
      })}
    </Dialog>
  );
}

function RuleEntry(props: { rule: Rule }): ReactNode {
  const { rule } = props;
  return (
    <article className="rule" aria-label={rule.name}>
      <h4>
        <SeverityMark kind={rule.severity} />
        {rule.name}
        <span className="rule-severity">{zh.severity[rule.severity]}</span>
        {rule.editions.length === 1 && (
          <span className="rule-severity">{zh.rules.editionOnly(rule.editions[0] ?? '')}</span>
        )}
      </h4>
      <dl>
        <dt>{zh.rules.holds}</dt>
        <dd>{rule.holds}</dd>
        <dt>{zh.rules.example}</dt>
        <dd className="rule-example">{rule.example}</dd>
        <dt>{zh.rules.help}</dt>
        <dd>{rule.help}</dd>
        <dt>{zh.rules.source}</dt>
        <dd>{rule.source}</dd>
      </dl>
    </article>
  );
}

const matches = (rule: Rule, wanted: string): boolean =>
  [rule.name, rule.holds, rule.help, rule.example, rule.source].some((text) =>
    text.includes(wanted),
  );
