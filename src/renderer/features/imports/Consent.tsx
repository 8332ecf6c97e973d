import { useState, type ReactNode } from 'react';
import type { ImportPreview } from '../../../contract/index.ts';
import { goHome, reopenFromStore } from '../../app/actions.ts';
import { complainOf } from '../../app/notify.ts';
import { unitsChanged } from '../../app/queries.ts';
import { useApp } from '../../app/store.ts';
import { api } from '../../api/index.ts';
import { zh } from '../../text/zh-CN.ts';
import { obstacleOf, takesAll, targetOf, type ImportChoice } from './choice.ts';

interface ConsentProps {
  readonly preview: ImportPreview;
  readonly choice: ImportChoice;
  readonly existing: ImportPreview['existing'];
}

/** The one button that writes, and the way back. */
export function Consent(props: ConsentProps): ReactNode {
  const { preview, choice, existing } = props;
  const [busy, setBusy] = useState(false);
  const obstacle = obstacleOf(choice);
  const isOtherForm = existing !== null && existing.report.edition !== preview.read.edition;
  const blocked = obstacle !== null || isOtherForm || existing?.state === 'finalized';
  const accept = async (): Promise<void> => {
    if (choice.year === null) return;
    setBusy(true);
    try {
      const result = await api.imports.accept(targetOf(preview, choice, choice.year));
      await unitsChanged();
      useApp.setState({
        imported: {
          reportId: result.reportId,
          batchId: result.batchId,
          changedCells: result.changedCells,
          fileName: preview.fileName,
        },
      });
      await reopenFromStore(result.reportId);
    } catch (error) {
      setBusy(false);
      complainOf(error);
    }
  };
  return (
    <div className="consent">
      {obstacle !== null && <p className="effect-problem">{zh.imports.obstacles[obstacle]}</p>}
      <button
        type="button"
        className="bigButton bigButton-primary"
        disabled={blocked || busy}
        onClick={() => void accept()}
      >
        {takesAll(choice, preview.read) ? zh.imports.acceptAll : zh.imports.acceptChosen}
      </button>
      <button type="button" className="bigButton" onClick={() => void goHome()}>
        {zh.common.cancel}
      </button>
    </div>
  );
}
