interface Props {
  probability: number;
  interval: [number, number];
  threshold: number;
}

/** The interval on a line from 0 to 100 %; the words beside it say the same, so it stays unread aloud. */
export function IntervalBar({ probability, interval: [low, high], threshold }: Props) {
  return (
    <div className="interval" aria-hidden="true">
      <div className="interval-track">
        <div className="interval-band" style={{ left: at(low), width: at(high - low) }} />
        <div className="interval-threshold" style={{ left: at(threshold) }} />
        <div className="interval-dot" style={{ left: at(probability) }} />
      </div>
      <div className="interval-scale">
        <span>0%</span>
        <span>50%</span>
        <span>100%</span>
      </div>
    </div>
  );
}

function at(share: number): string {
  return `${(share * 100).toFixed(2)}%`;
}
