import { useEffect } from 'react';
import { useStore } from 'zustand';
import { currentSession, useApp, useCurrentSession } from '../app/store.ts';
import type { Session } from '../features/workbench/session/index.ts';
import { allCommands } from './commands.ts';
import { isComposingKey, pressesShortcut } from './shortcut.ts';
import type { CommandState } from './types.ts';

/** The state commands look at, as it is now. */
export const commandState = (session: Session | null = currentSession()): CommandState => {
  const state = session?.getState();
  return {
    session,
    finalized: state?.open.state === 'finalized',
    canUndo: state?.canUndo ?? false,
    canRedo: state?.canRedo ?? false,
    hasFindings: (state?.findings.length ?? 0) > 0,
  };
};

const nothing = { subscribe: () => () => undefined, getState: () => 0, getInitialState: () => 0 };

/** The state commands look at; renders again when one of them may have become possible or impossible. */
export const useCommandState = (): CommandState => {
  const session = useCurrentSession();
  useStore(session ?? nothing, () => signature(session));
  return commandState(session);
};

const signature = (session: Session | null): string => {
  const { finalized, canUndo, canRedo, hasFindings } = commandState(session);
  return [finalized, canUndo, canRedo, hasFindings].join();
};

/** Runs commands by their shortcuts, wherever the focus is. */
export const useShortcuts = (): void => {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || isComposingKey(event)) return;
      const command = allCommands.find(
        ({ shortcut }) => shortcut !== undefined && pressesShortcut(event, shortcut),
      );
      if (!command || (command.notInText && isInText(event.target))) return;
      const state = commandState();
      // The browser's own meaning of the key (save page, help) would only be in the way.
      event.preventDefault();
      if (useApp.getState().dialog === null && command.enabled(state)) command.run(state);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
};

const isInText = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target instanceof HTMLInputElement ||
    target instanceof HTMLTextAreaElement ||
    target.isContentEditable);
