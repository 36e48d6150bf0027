import type { JSX, TargetedPointerEvent } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { SIGNATURE_GRID } from "#domain/consent/signature.ts";

export type Strokes = readonly (readonly (readonly [number, number])[])[];

export type SignaturePadProps = {
  readonly label: string;
  readonly strokes: Strokes;
  /** Whenever it changes the pad comes into view: when it is first shown, and when saving was refused. */
  readonly attention: number;
  readonly onChange: (strokes: Strokes) => void;
};

/** A place to sign with a finger: lines are kept, never a picture. */
export const SignaturePad = ({ label, strokes, attention, onChange }: SignaturePadProps): JSX.Element => {
  const drawing = useRef<Strokes>(undefined);
  const pad = useRef<SVGSVGElement>(null);
  useEffect(() => pad.current?.scrollIntoView({ block: "center" }), [attention]);
  const pointOf = (event: TargetedPointerEvent<SVGSVGElement>): readonly [number, number] => {
    const box = event.currentTarget.getBoundingClientRect();
    const x = ((event.clientX - box.left) / box.width) * SIGNATURE_GRID.width;
    const y = ((event.clientY - box.top) / box.height) * SIGNATURE_GRID.height;
    return [Math.round(x), Math.round(y)];
  };
  return (
    <svg
      ref={pad}
      class="signature"
      viewBox={`0 0 ${SIGNATURE_GRID.width} ${SIGNATURE_GRID.height}`}
      role="img"
      aria-label={label}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        drawing.current = [...strokes, [pointOf(event)]];
        onChange(drawing.current);
      }}
      onPointerMove={(event) => {
        const before = drawing.current;
        const last = before?.at(-1);
        if (!before || !last) return;
        drawing.current = [...before.slice(0, -1), [...last, pointOf(event)]];
        onChange(drawing.current);
      }}
      onPointerUp={() => {
        drawing.current = undefined;
      }}
      onPointerCancel={() => {
        drawing.current = undefined;
      }}
    >
      <line class="signature__base" x1={20} y1={80} x2={180} y2={80} />
      {strokes.map((stroke, i) => (
        <polyline
          key={`${i}-${stroke[0]?.join(" ")}`}
          class="signature__stroke"
          points={stroke.map(([x, y]) => `${x},${y}`).join(" ")}
        />
      ))}
    </svg>
  );
};
