import type { ConsentText } from '../../../../src/features/consents/texts/consent-text.ts';
import { Button, SpeakerIcon, StopIcon } from '../../../ui/controls.ts';
import { useMessages } from '../../../ui/language.tsx';
import { useSpeech } from './use-speech.ts';

/** The button that reads the text aloud; without a voice of the language it says so and what to do instead. */
export function ReadAloud({ text }: { text: ConsentText }) {
  const { consents } = useMessages();
  const texts = consents.text;
  const { isPossible, voice, isReading, read, stop } = useSpeech(text.language);
  const parts = [text.title, ...text.sections.flatMap(({ heading, text: words }) => [heading, words])];
  return (
    <div className="read-aloud">
      {voice !== null && (
        <Button
          type="button"
          size="small"
          variant="secondary"
          icon={isReading ? <StopIcon aria-hidden /> : <SpeakerIcon aria-hidden />}
          onClick={() => (isReading ? stop() : read(parts))}
        >
          {isReading ? texts.stop : texts.readAloud}
          <span className="own-words" lang={text.language} dir={text.direction}>
            {text.labels.readAloud}
          </span>
        </Button>
      )}
      <p role="status" className="quiet">
        {!isPossible && texts.noSpeech}
        {isPossible && voice === null && texts.noVoice(texts.languages[text.language])}
        {isReading && voice !== null && texts.reading(voice.name)}
      </p>
    </div>
  );
}
