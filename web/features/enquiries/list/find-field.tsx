import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import type { FindReply } from '../../../../src/features/enquiries/enquiry-find.ts';
import { PATHS } from '../../../paths.ts';
import { formatDay } from '../../../ui/format.ts';
import { useMessages } from '../../../ui/language.tsx';
import { useShortcut } from '../../../ui/shortcuts.ts';
import { parseEnquiryFilters, withoutFilters, type EnquiryFilters } from '../enquiry-filters.ts';
import { findQuery } from './fetch-list.ts';

type Props = { filters: EnquiryFilters; onChange: (filters: EnquiryFilters) => void };
type Option = { key: string; label: string; what: string; choose: () => void };

const TYPING_PAUSE = 150;

/** One field for a number, which leads to the enquiry, or words, which become filters. */
export function FindField({ filters, onChange }: Props) {
  const { list: texts } = useMessages();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  useShortcut('/', 'search', () => field.current?.focus());
  const [text, setText] = useState('');
  const [asked, setAsked] = useState('');
  const [isOpen, setIsOpen] = useState(false);
  const [active, setActive] = useState(-1);

  useEffect(() => {
    const timer = setTimeout(() => setAsked(text.trim()), TYPING_PAUSE);
    return () => clearTimeout(timer);
  }, [text]);
  const { data } = useQuery({ ...findQuery(asked), enabled: asked !== '' });

  const done = () => {
    setText('');
    setAsked('');
    setActive(-1);
    setIsOpen(false);
  };
  const optionsOf = (reply: FindReply): Option[] => [
    ...reply.enquiries.map((found) => ({
      key: found.id,
      label: texts.foundNumber(String(found.number)),
      what: `${formatDay(found.receivedOn)}, ${found.teamName}`,
      choose: () => void navigate({ to: PATHS.enquiry, params: { enquiryId: found.id } }),
    })),
    ...reply.filters.map(({ filter, value, label }) => ({
      key: `${filter} ${value}`,
      label,
      what: texts.fields[filter],
      choose: () => onChange(withFound(filters, filter, value)),
    })),
  ];
  const options = asked === '' || data === undefined ? [] : optionsOf(data);
  const isShown = isOpen && asked !== '' && data !== undefined;

  const choose = (option: Option | undefined) => {
    if (option === undefined) return;
    option.choose();
    done();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      setIsOpen(true);
      if (options.length > 0)
        setActive(
          (active + (event.key === 'ArrowDown' ? 1 : active < 0 ? 0 : -1) + options.length) % options.length,
        );
    } else if (event.key === 'Enter' && text.trim() !== '') {
      event.preventDefault();
      if (active >= 0 && text.trim() === asked) choose(options[active]);
      // whoever types faster than the suggestions come gets the best of them all the same
      else void queryClient.query(findQuery(text.trim())).then((reply) => choose(optionsOf(reply)[0]));
    } else if (event.key === 'Escape') {
      if (isShown) setIsOpen(false);
      else setText('');
    }
  };

  return (
    <search className="find-field">
      <label className="sr-only" htmlFor={id}>
        {texts.find}
      </label>
      <input
        ref={field}
        id={id}
        type="text"
        inputMode="search"
        role="combobox"
        className="aksel-text-field__input aksel-body-short"
        placeholder={texts.findHint}
        autoComplete="off"
        spellCheck={false}
        maxLength={100}
        value={text}
        aria-expanded={isShown && options.length > 0}
        aria-controls={`${id}-found`}
        aria-autocomplete="list"
        aria-activedescendant={isShown && active >= 0 ? `${id}-${String(active)}` : undefined}
        onChange={(event) => {
          setText(event.target.value);
          setActive(-1);
          setIsOpen(true);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => setIsOpen(false)}
      />
      <ul id={`${id}-found`} role="listbox" aria-label={texts.find} hidden={!isShown || options.length === 0}>
        {options.map((option, index) => (
          <li
            key={option.key}
            id={`${id}-${String(index)}`}
            role="option"
            aria-selected={index === active}
            // the field keeps the focus, so that a click is not lost to its blur
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(option)}
          >
            <span>{option.label}</span> <span className="quiet">{option.what}</span>
          </li>
        ))}
      </ul>
      <p className={isShown && options.length === 0 ? 'find-nothing' : 'sr-only'} role="status">
        {isShown && (options.length === 0 ? texts.findNothing : texts.findFound(options.length))}
      </p>
    </search>
  );
}

/** The filters with one that was found by its words; anonymous is said of cases. */
export function withFound(filters: EnquiryFilters, name: string, value: string): EnquiryFilters {
  const rest =
    name === 'kind' || name === 'anonymous' ? withoutFilters(filters, ['kind', 'anonymous']) : filters;
  return parseEnquiryFilters({ ...rest, ...(name === 'anonymous' && { kind: 'case' }), [name]: value });
}
