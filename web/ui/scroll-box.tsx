import { useEffect, useRef, useState, type ReactNode } from 'react';

/** Lets a wide table scroll by itself; a stop for the keyboard only where there is something to scroll. */
export function ScrollBox({ children }: { children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  const [isScrollable, setIsScrollable] = useState(false);
  useEffect(() => {
    const element = box.current;
    if (element === null) return;
    const observer = new ResizeObserver(() => setIsScrollable(element.scrollWidth > element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return (
    <div ref={box} className="scroll-box" {...(isScrollable && { tabIndex: 0 })}>
      {children}
    </div>
  );
}
