/** The product's own mark: one roof over several. Decoration; the name stands beside it. */
export function Mark({ size }: { size: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false" className="mark">
      <rect width="32" height="32" rx="8" className="mark-ground" />
      <path d="M6 17 16 8l10 9" className="mark-roof" />
      <circle cx="11.5" cy="21" r="3" className="mark-first" />
      <circle cx="20.5" cy="21" r="3" className="mark-second" />
    </svg>
  );
}
