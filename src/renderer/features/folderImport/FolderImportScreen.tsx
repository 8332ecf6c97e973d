import { useState, type ReactNode } from 'react';
import type { FolderOutcome } from '../../../contract/index.ts';
import { startFolderImport } from '../../app/actions.ts';
import { complainOf, say } from '../../app/notify.ts';
import { download } from '../../app/outputs.ts';
import { unitsChanged, useUnits } from '../../app/queries.ts';
import { api } from '../../api/index.ts';
import { zh } from '../../text/zh-CN.ts';
import type { ChosenFile } from './chosen.ts';
import { byPath, decisionOf, planOf, rowsOf, type Choice } from './decisions.ts';
import { FolderChooser } from './FolderChooser.tsx';
import { FolderTable } from './FolderTable.tsx';
import { useFolderImport } from './useFolderImport.ts';
import './folderImport.css';

/** 批量导入: many files read at once, what goes where agreed to, then written, undoable together. */
export function FolderImportScreen(props: { files: readonly ChosenFile[] }): ReactNode {
  const { files } = props;
  const [first] = files;
  if (!first) return <Choose />;
  return <Import key={`${files.length} ${first.path} ${first.file.lastModified}`} files={files} />;
}

function Import(props: { files: readonly ChosenFile[] }): ReactNode {
  const { state, cancel, noteOutcomes, forgetOutcomes } = useFolderImport(props.files);
  const [choices, setChoices] = useState<ReadonlyMap<number, Choice>>(new Map());
  const [busy, setBusy] = useState(false);
  const units = useUnits().data ?? [];

  const { token, files, outcomes } = state;
  const rows = byPath(rowsOf(files));
  const choiceOf = (key: number): Choice => choices.get(key) ?? {};
  const choose = (keys: readonly number[], choice: Choice): void =>
    setChoices((before) => {
      const next = new Map(before);
      for (const key of keys) next.set(key, { ...next.get(key), ...choice });
      return next;
    });
  const open = rows.filter(({ item }) => !outcomes.has(item.key));
  const plan = planOf(open, choiceOf);
  const ready = open.filter((row) => plan.state(row) === 'ready');
  const taken = ready.filter(plan.isTaken);
  const unknown = open.filter(
    ({ item }) => item.match === null && item.unitName !== null && !choiceOf(item.key).unit,
  );
  const batchIds = [...outcomes.values()].flatMap(({ batchId }) => batchId ?? []);

  const during = async (work: (token: string) => Promise<void>): Promise<void> => {
    if (token === null) return;
    setBusy(true);
    try {
      await work(token);
    } catch (error) {
      complainOf(error);
    }
    setBusy(false);
  };
  const accept = (): Promise<void> =>
    during(async (of) => {
      const inOrder = [...taken, ...ready.filter((row) => !plan.isTaken(row))];
      const decisions = inOrder.flatMap((row) => decisionOf(row, choiceOf(row.item.key)) ?? []);
      const done = await api.folders.accept({ token: of, decisions });
      noteOutcomes(done);
      await unitsChanged();
      say(zh.folderImport.accepted(done.filter(({ batchId }) => batchId !== null).length));
    });
  const undo = (): Promise<void> =>
    during(async () => {
      const { undone, kept } = await api.folders.undo({ batchIds });
      forgetOutcomes();
      await unitsChanged();
      say(zh.folderImport.undone(undone.length, kept.length));
    });
  const report = (): Promise<void> =>
    during(async (of) => download(await api.folders.report({ token: of })));

  return (
    <main className="screen folder">
      <header className="folder-head">
        <h1>{zh.folderImport.title}</h1>
        <p aria-live="polite" className="folder-counts">
          {zh.folderImport.progress(files.length, state.total)}
          {state.cancelled && ` · ${zh.folderImport.cancelled}`}
          {outcomes.size > 0 && ` · ${zh.folderImport.sum(countsOf(outcomes))}`}
        </p>
        {state.reading && (
          <progress
            aria-label={zh.folderImport.title}
            value={files.length}
            max={Math.max(1, state.total)}
          />
        )}
        {state.problem !== null && <p role="alert">{state.problem}</p>}
        <div className="folder-actions">
          {state.reading ? (
            <button type="button" className="bigButton" onClick={cancel}>
              {zh.folderImport.stop}
            </button>
          ) : (
            <>
              {ready.length > 0 && (
                <button
                  type="button"
                  className="bigButton bigButton-primary"
                  disabled={busy}
                  onClick={() => void accept()}
                >
                  {zh.folderImport.accept(taken.length)}
                </button>
              )}
              {unknown.length > 0 && (
                <button
                  type="button"
                  className="bigButton"
                  onClick={() =>
                    choose(
                      unknown.map(({ item }) => item.key),
                      { unit: 'new' },
                    )
                  }
                >
                  {zh.folderImport.makeUnits(unknown.length)}
                </button>
              )}
              {batchIds.length > 0 && (
                <button
                  type="button"
                  className="bigButton"
                  disabled={busy}
                  onClick={() => void undo()}
                >
                  {zh.folderImport.undo(batchIds.length)}
                </button>
              )}
              <button
                type="button"
                className="bigButton"
                disabled={busy}
                onClick={() => void report()}
              >
                {zh.folderImport.report}
              </button>
              <button
                type="button"
                className="bigButton"
                onClick={() => void startFolderImport([])}
              >
                {zh.folderImport.again}
              </button>
            </>
          )}
        </div>
      </header>
      <FolderTable
        files={files}
        units={units}
        outcomes={outcomes}
        plan={plan}
        choiceOf={choiceOf}
        onChoose={(key, choice) => choose([key], choice)}
        onTake={(row) => {
          choose(
            plan.rivals(row).map(({ item }) => item.key),
            { take: false },
          );
          choose([row.item.key], { take: true });
        }}
      />
    </main>
  );
}

const countsOf = (
  outcomes: ReadonlyMap<number, FolderOutcome>,
): { readonly written: number; readonly same: number; readonly left: number } => {
  const kinds = [...outcomes.values()].map(({ kind }) => kind);
  const written = kinds.filter((kind) => kind === 'created' || kind === 'updated').length;
  const same = kinds.filter((kind) => kind === 'same').length;
  return { written, same, left: kinds.length - written - same };
};

function Choose(): ReactNode {
  return (
    <main className="screen">
      <div className="import-box">
        <h1>{zh.folderImport.title}</h1>
        <p>{zh.folderImport.intro}</p>
        <div className="folder-actions">
          <FolderChooser folder label={zh.folderImport.chooseFolder} />
          <FolderChooser label={zh.folderImport.chooseFiles} />
        </div>
        <p className="import-accepts">{zh.imports.accepts}</p>
      </div>
    </main>
  );
}
