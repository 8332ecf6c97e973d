import type { ReactNode } from 'react';
import { SeverityMark } from '../../components/SeverityMark.tsx';
import { useOpenFindings } from '../findings/answered.ts';
import { placeOfFinding } from '../findings/places.ts';
import type { Finding } from '../../../domain/checks/index.ts';
import { zh } from '../../text/zh-CN.ts';
import { partOfTable, sheetParts, type PartId } from './parts.ts';
import { scrollToPart, usePosition } from './position.ts';
import { useSession } from './session/index.ts';
import './outline.css';

/** The parts of the open report, with what is wrong in each; follows the sheet and moves it. */
export function Outline(): ReactNode {
  const report = useSession((state) => state.report);
  const findings = useOpenFindings();
  const position = usePosition((state) => state.part);
  return (
    <section className="outline" aria-label={zh.sidebar.outline}>
      <h2>{zh.sidebar.outline}</h2>
      <ul>
        {sheetParts(report).map((part) => (
          <li key={part.id}>
            <button
              type="button"
              className={part.id === position ? 'outline-row outline-row-current' : 'outline-row'}
              aria-current={part.id === position ? 'location' : undefined}
              title={part.heading}
              onClick={() => scrollToPart(part.id)}
            >
              <span className="ellipsis">{part.heading}</span>
              <Worst findings={findings.filter((finding) => isIn(finding, part.id))} />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Worst(props: { findings: readonly Finding[] }): ReactNode {
  const failing = props.findings.filter(({ outcome }) => outcome === 'fails');
  for (const kind of ['error', 'warning'] as const) {
    const count = failing.filter(({ severity }) => severity === kind).length;
    if (count > 0) {
      return (
        <span className="outline-count">
          <SeverityMark kind={kind} />
          {count}
        </span>
      );
    }
  }
  return null;
}

const isIn = (finding: Finding, part: PartId): boolean =>
  placeOfFinding(finding) === part ||
  (!finding.text && finding.cells.some((ref) => partOfTable(ref.table) === part));
