import { useEffect, useEffectEvent } from 'react';
import type { Messages } from '../messages/messages-type.ts';
import { readStored, writeStored } from './browser-storage.ts';

export type ShortcutName = keyof Messages['shortcuts']['names'];
type Shortcut = { keys: string; name: ShortcutName; run: () => void };

/** What the page that stands open answers to, in the order in which it was said. */
const registered = new Set<Shortcut>();

const STORED_AS = 'levekar.shortcuts';
/** The second key of two comes within this. */
const TOGETHER = 1_200;

/**
 * Answers to a key ("n", "/") or two after each other ("g h") while the component is there, and is
 * listed in the help. Never while someone types in a field.
 */
export function useShortcut(keys: string, name: ShortcutName, run: () => void): void {
  const answer = useEffectEvent(run);
  useEffect(() => {
    const shortcut = { keys, name, run: () => answer() };
    registered.add(shortcut);
    return () => {
      registered.delete(shortcut);
    };
  }, [keys, name]);
}

/** What may be pressed here, for the help. */
export function listShortcuts(): readonly Pick<Shortcut, 'keys' | 'name'>[] {
  return [...registered];
}

// Single keys must be possible to turn off (WCAG 2.1.4): speech input types them by the word.
export function areShortcutsOn(): boolean {
  return readStored(STORED_AS) !== 'off';
}

export function turnShortcuts(isOn: boolean): void {
  writeStored(STORED_AS, isOn ? 'on' : 'off');
}

/** Listens for the whole page; returns how to stop. */
export function listenForShortcuts(): () => void {
  let before = { key: '', at: 0 };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
    if (isTyping(event.target) || !areShortcutsOn()) return;
    const isSecond = event.timeStamp - before.at < TOGETHER;
    const both = isSecond ? findShortcut(`${before.key} ${event.key}`) : undefined;
    const found = both ?? findShortcut(event.key);
    before = found === undefined ? { key: event.key, at: event.timeStamp } : { key: '', at: 0 };
    if (found === undefined) return;
    event.preventDefault();
    found.run();
  };
  document.addEventListener('keydown', onKeyDown);
  return () => document.removeEventListener('keydown', onKeyDown);
}

function findShortcut(keys: string): Shortcut | undefined {
  return [...registered].findLast((shortcut) => shortcut.keys === keys);
}

/** Fields, lists and menus have keys of their own; so has whatever stands open over the page. */
function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return (
    target.isContentEditable ||
    target.closest('input, textarea, select, [role=menu], [role=listbox], dialog[open]') !== null
  );
}
