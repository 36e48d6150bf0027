import type { Speech } from "#features/care/speech.ts";

/** The browser's voice, where it has one that speaks Indonesian (old Android says "in" for it). */
export const createBrowserSpeech = (
  synthesis: SpeechSynthesis | undefined = "speechSynthesis" in window ? window.speechSynthesis : undefined,
): Speech => {
  const voice = () => synthesis?.getVoices().find(({ lang }) => /^(id|in)([-_]|$)/i.test(lang));
  return {
    canSpeak: () => voice() !== undefined,
    speak: (lines, onEnd) => {
      const chosen = voice();
      if (!synthesis || !chosen) return onEnd();
      synthesis.cancel();
      // Long texts are cut off by some Androids: one utterance a line.
      lines.forEach((line, i) => {
        const said = new SpeechSynthesisUtterance(line);
        said.voice = chosen;
        said.lang = chosen.lang;
        said.rate = 0.95;
        if (i === lines.length - 1) said.onend = onEnd;
        said.onerror = onEnd;
        synthesis.speak(said);
      });
    },
    stop: () => synthesis?.cancel(),
    onChange: (listener) => {
      synthesis?.addEventListener?.("voiceschanged", listener);
      return () => synthesis?.removeEventListener?.("voiceschanged", listener);
    },
  };
};
