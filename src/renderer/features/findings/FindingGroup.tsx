import { useId, type ReactNode } from 'react';
import type { AnsweredFinding } from '../../../domain/checks/answers.ts';
import { sameFinding } from '../../commands/findings.ts';
import { useSession } from '../workbench/session/index.ts';
import { FindingItem } from './FindingItem.tsx';
import { FINDING_PLACES, placeLabel, placeOfFinding } from './places.ts';

/** Findings of one kind, under the table or section they belong to. */
export function FindingGroup(props: {
  title: string;
  items: readonly AnsweredFinding[];
}): ReactNode {
  const { title, items } = props;
  if (items.length === 0) return null;
  return (
    <section className="findings-group" aria-label={title}>
      <h3>
        {title} {items.length}
      </h3>
      <ByPlace items={items} />
    </section>
  );
}

/** What is settled, folded until somebody asks. */
export function SettledGroup(props: {
  title: string;
  items: readonly AnsweredFinding[];
}): ReactNode {
  const { title, items } = props;
  const target = useSession((state) => state.target);
  if (items.length === 0) return null;
  const shown =
    target?.kind === 'finding' && items.some(({ finding }) => sameFinding(finding, target.finding));
  return (
    <section className="findings-group" aria-label={title}>
      <details className="findings-settled" {...(shown ? { open: true } : {})}>
        <summary>
          {title} {items.length}
        </summary>
        <ByPlace items={items} />
      </details>
    </section>
  );
}

function ByPlace(props: { items: readonly AnsweredFinding[] }): ReactNode {
  const places = Map.groupBy(props.items, ({ finding }) => placeOfFinding(finding));
  return FINDING_PLACES.map((place) => {
    const items = places.get(place);
    return items ? <Place key={place} title={placeLabel(place)} items={items} /> : null;
  });
}

function Place(props: { title: string; items: readonly AnsweredFinding[] }): ReactNode {
  const { title, items } = props;
  const titleId = useId();
  const target = useSession((state) => state.target);
  const shown = target?.kind === 'finding' ? target.finding : null;
  const seen = new Map<string, number>();
  /** Two findings may be the same in every word. */
  const keyOf = ({ fingerprint }: AnsweredFinding): string => {
    const times = (seen.get(fingerprint) ?? 0) + 1;
    seen.set(fingerprint, times);
    return `${fingerprint} ${times}`;
  };
  return (
    <>
      <h4 id={titleId}>
        {title} <span className="findings-placeCount">{items.length}</span>
      </h4>
      <ul aria-labelledby={titleId}>
        {items.map((item) => (
          <FindingItem
            key={keyOf(item)}
            item={item}
            shown={shown !== null && sameFinding(item.finding, shown)}
          />
        ))}
      </ul>
    </>
  );
}
