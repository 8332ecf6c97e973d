import type { ReactNode } from 'react';
import { isExplained, type CheckedFinding } from '../../../domain/batch/index.ts';
import type { BatchReport } from '../../../contract/index.ts';
import { openReport } from '../../app/actions.ts';
import { currentSession } from '../../app/store.ts';
import { SeverityMark } from '../../components/SeverityMark.tsx';
import { zh } from '../../text/zh-CN.ts';

interface Props {
  readonly report: Pick<BatchReport, 'id'>;
  readonly finding: CheckedFinding;
  /** Stands before the sentence, where the rows are of several reports. */
  readonly name?: string;
}

/** One finding; a click opens its report and shows it there. */
export function FindingRow({ report, finding, name }: Props): ReactNode {
  const explained = isExplained(finding);
  const show = async (): Promise<void> => {
    await openReport(report.id);
    currentSession()?.getState().show({ kind: 'finding', finding });
  };
  return (
    <li>
      <button type="button" className="batch-item" onClick={() => void show()}>
        {explained ? (
          <span className="batch-passed" aria-hidden="true">
            ✓
          </span>
        ) : (
          <SeverityMark kind={finding.severity} />
        )}
        <span>
          {name !== undefined && <strong>{name}</strong>} {finding.message}
          {explained && (
            <span className="batch-reason">
              {zh.findings.explained} · {finding.answer}
            </span>
          )}
        </span>
      </button>
    </li>
  );
}
