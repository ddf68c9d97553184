import { useEffect, useState, useSyncExternalStore } from 'react';

/** Norwegian voices name themselves by any of these. */
const SAME_SPEECH: Readonly<Record<string, readonly string[]>> = {
  nb: ['nb', 'no'],
  nn: ['nn', 'nb', 'no'],
};

const synthesis = typeof speechSynthesis === 'undefined' ? null : speechSynthesis;

/** Reads aloud with the browser's own voice of the language; `voice` is null where the machine has none. */
export function useSpeech(language: string) {
  const voice = useSyncExternalStore(
    (changed) => {
      synthesis?.addEventListener('voiceschanged', changed);
      return () => synthesis?.removeEventListener('voiceschanged', changed);
    },
    () => findVoice(language),
  );
  const [isReading, setIsReading] = useState(false);
  useEffect(() => () => synthesis?.cancel(), [language]);

  const stop = () => {
    synthesis?.cancel();
    setIsReading(false);
  };
  /** Part by part: a browser breaks off an utterance that is too long. */
  const read = (parts: readonly string[]) => {
    if (synthesis === null || voice === null) return;
    synthesis.cancel();
    setIsReading(true);
    parts.forEach((part, index) => {
      const utterance = new SpeechSynthesisUtterance(part);
      utterance.voice = voice;
      utterance.lang = voice.lang;
      utterance.rate = 0.9;
      if (index === parts.length - 1) utterance.onend = () => setIsReading(false);
      utterance.onerror = () => setIsReading(false);
      synthesis.speak(utterance);
    });
  };
  return { isPossible: synthesis !== null, voice, isReading, read, stop };
}

/** A voice on the machine itself before one that sends the text to somebody else's server. */
function findVoice(language: string): SpeechSynthesisVoice | null {
  const wanted = SAME_SPEECH[language] ?? [language];
  const voices = synthesis?.getVoices() ?? [];
  for (const tag of wanted) {
    const found = voices.filter((voice) => voice.lang.toLowerCase().split(/[-_]/)[0] === tag);
    const best = found.find(({ localService }) => localService) ?? found[0];
    if (best !== undefined) return best;
  }
  return null;
}
