//! Words that stand for a figure: 与经济增长同步, 正增长, 持平, 翻番, 倍增.

use crate::text::{CharsOf, Cut, OneOf, Span, by_place};

/// What the words say.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Figure {
    /// 与经济增长同步.
    InStep,
    /// 正增长.
    Positive,
    /// 持平: growth of nothing.
    Unchanged,
    /// 翻番, 翻两番: the ratio to the base.
    Times(f64),
}

/// Behind a word of doubling: at least so much.
pub const AND_MORE: &str = "多 以上 有余 还多 半";

/// In front of a word of doubling: nearly so much.
pub const NEARLY: &str = "接近 近乎 将近";

/// Finds the words of figures in a sentence: what they say, where they stand, and where the label in front ends.
pub fn figures(text: &str, sentence: Span) -> Vec<(Figure, Span, usize)> {
    let words = sentence.of(text);
    let mut found = Vec::new();
    for (word, figure) in [
        ("同步", Figure::InStep),
        ("正增长", Figure::Positive),
        ("持平", Figure::Unchanged),
        ("倍增", Figure::Times(2.0)),
        ("翻倍增长", Figure::Times(2.0)),
        ("翻番", Figure::Times(2.0)),
        ("翻一番", Figure::Times(2.0)),
        ("翻了一番", Figure::Times(2.0)),
        ("翻了近一番", Figure::Times(2.0)),
        ("翻近一番", Figure::Times(2.0)),
        ("翻了近两番", Figure::Times(4.0)),
        ("翻近两番", Figure::Times(4.0)),
        ("翻两番", Figure::Times(4.0)),
        ("翻了两番", Figure::Times(4.0)),
        ("翻了三番", Figure::Times(8.0)),
        ("翻三番", Figure::Times(8.0)),
        ("翻了四番", Figure::Times(16.0)),
        ("翻了五番", Figure::Times(32.0)),
        ("翻了六番", Figure::Times(64.0)),
        ("翻了七番", Figure::Times(128.0)),
    ] {
        // One look for a single character is far cheaper than a search for the word, and nearly always says no.
        if !word.chars().next_back().is_some_and(|last| words.contains(last)) {
            continue;
        }
        for (at, _) in words.match_indices(word) {
            if let Some((start, label_end)) = stands(words, at, word, figure) {
                let more = words.after(at + word.len()).opening_word(AND_MORE).filter(|_| matches!(figure, Figure::Times(_))).map_or(0, str::len);
                found.push((figure, Span::new(sentence.start + start, sentence.start + at + word.len() + more), sentence.start + label_end));
            }
        }
    }
    by_place(found, |f| f.1.start)
}

/// Whether the word is a figure here: start of its own words and end of the label in front.
fn stands(words: &str, at: usize, word: &str, figure: Figure) -> Option<(usize, usize)> {
    let before = words.before(at);
    let after = words.after(at + word.len());
    match figure {
        Figure::InStep => {
            let with = before.rfind_in("与和同")?;
            let base = before.after(with);
            let of_growth = base.contains_any("GDP 生产总值 经济");
            let near = base.chars().count() <= 16 && !base.contains(',');
            let last = before[..with]
                .trim_end_matches("增长")
                .trim_end_matches("保持")
                .trim_end_matches("实现")
                .trim_end_matches("增速")
                .trim_end_matches("预计")
                .trim_end_matches("增幅")
                .trim_end_matches("实际");
            (of_growth && near).then_some((with, last.len()))
        }
        Figure::Positive => {
            let label = before.trim_end_matches("实现").trim_end_matches("保持").trim_end_matches("由负转正").trim_end_matches("转为").trim_end_matches("恢复");
            Some((at, label.len()))
        }
        Figure::Unchanged => {
            let label = before.rfind_in("与同和").filter(|&i| before.after(i).chars().count() <= 8).unwrap_or(at);
            // 支持平阴: the characters meet by chance.
            (!before.ends_in("支坚保主") && after.chars().next().is_none_or(|c| !crate::text::is_plain_han(c))).then_some((at, label))
        }
        Figure::Times(_) => {
            // 实现总产值翻两番的宏伟目标: what is aimed at.
            let aim = word != "倍增" && after.strip_prefix('的').is_some_and(|rest| rest.chars().take(8).collect::<String>().contains("目标"));
            let aim = aim && super::lexicon::heads().ends(before.trim_end_matches("实现")).is_some();
            // 翻了一番多, 翻一番以上: more than that.
            let after = after.strip_opening(AND_MORE).unwrap_or(after);
            let ends = aim || after.chars().next().is_none_or(|c| !crate::text::is_plain_han(c));
            let other_word = before.ends_in("“成双") || before.ends_with("企业") && word == "倍增";
            let label = before.strip_closing(NEARLY).unwrap_or(before).trim_end_matches("实现").trim_end_matches("五年").trim_end_matches("十年");
            let label = label
                .trim_end_matches("两年")
                .trim_end_matches("三年")
                .trim_end_matches("实现")
                .trim_end_matches("力争")
                .trim_end_matches("再")
                .trim_end_matches("目标");
            {
                let measured = word != "倍增" || label.len() < before.len() || super::lexicon::heads().ends(label).is_some();
                (ends && !other_word && measured).then_some((at, label.len()))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_and_labels() {
        let check = |text: &str| -> Vec<(Figure, String, String)> {
            figures(text, Span::new(0, text.len())).into_iter().map(|(f, s, e)| (f, s.of(text).to_string(), text[..e].to_string())).collect()
        };
        assert_eq!(check("居民收入增长与经济增长基本同步"), [(Figure::InStep, "与经济增长基本同步".into(), "居民收入".into())]);
        assert_eq!(check("数字经济交易额翻番"), [(Figure::Times(2.0), "翻番".into(), "数字经济交易额".into())]);
        assert!(check("支持平台建设").is_empty() && check("企业倍增计划").is_empty() && check("同步推进").is_empty());
    }
}
