//! Which paragraphs are headings: numbered lines, paragraphs with a run-in heading, and unnumbered lines that head what
//! follows.

use super::para::{Heading, Mark, Para, Part};
use super::shape::{bare, has_figure, run_in};
use super::{front, item, role};
use crate::strings::{CharsOf, Cut, Find, OneOf, Size};
use crate::text::opening;

/// A run-in heading is no longer than this.
const LONGEST: usize = 150;
/// An unnumbered heading is no longer than this; one with a gap above may be longer.
const LONGEST_UNNUMBERED: usize = 40;
const LONGEST_SET_OFF: usize = 120;
/// 一是 alone on its line.
const LONGEST_ORDINAL: usize = 60;

/// Marks the headings; levels come later.
pub fn find(paras: &mut [Para]) {
    let set_off = sets_off(paras);
    let mut row = 0;
    let mut in_annex = false;
    for i in 0..paras.len() {
        if !paras[i].is_body() {
            continue;
        }
        if opening::is_salutation(paras[i].words) && paras[i].count <= 16 && !paras[i].words.ends_with("。") {
            paras[i].part = Part::Apart;
            continue;
        }
        let heading = numbered(paras, i, set_off)
            .or_else(|| framed(paras[i].words))
            .or_else(|| bracketed(paras[i].words))
            .or_else(|| unnumbered(paras, i))
            .filter(|h| follows_row(h, &mut row, paras[i].gap));
        // The notes of an annex are no part of the outline.
        let noted = in_annex && heading.as_ref().is_none_or(|h| h.mark == Mark::Digit);
        paras[i].part = match heading {
            _ if noted => Part::Apart,
            Some(heading) => {
                in_annex |= heading.mark == Mark::None && role::is_annex(heading.title);
                Part::Heading(heading)
            }
            None => Part::Body,
        };
    }
}

/// Whether an ordinal alone on its line (一是, 第二,) is the first of its row or goes on with one: the short last member of a row
/// of items heads nothing.
fn follows_row(heading: &Heading, row: &mut i32, gap: u32) -> bool {
    if heading.mark != Mark::Ordinal {
        *row = 0;
        return true;
    }
    let number = item::numeral(heading.marker).unwrap_or(1);
    let follows = number == 1 || number == *row + 1 || gap >= 3;
    if follows {
        *row = number;
    }
    follows
}

/// Whether the text sets its numbered headings off by several empty lines.
fn sets_off(paras: &[Para]) -> bool {
    let count =
        |mark: Mark, gap: u32| paras.iter().filter(|p| p.gap >= gap && opening::mark(p.words).is_some_and(|len| kind(p.words.before(len)) == mark)).count();
    count(Mark::Comma, 3) >= 2 || count(Mark::Bracket, 4) >= 2 && count(Mark::Comma, 2) == 0
}

fn numbered<'t>(paras: &[Para<'t>], i: usize, set_off: bool) -> Option<Heading<'t>> {
    let words = paras[i].words;
    if let Some(len) = opening::mark(words) {
        let title = run_in(words.after(len));
        let count = title.size();
        if count == 0 || count > LONGEST || is_listed(words, words.after(len)) || ends_list(paras, i) {
            return None;
        }
        // Where headings are set off, a numbered paragraph that is not is a member of a list.
        if set_off && paras[i].gap < 2 && paras[i].count > 30 && kind(words.before(len)) == Mark::Comma {
            return None;
        }
        return Some(Heading { mark: kind(words.before(len)), marker: words.before(len), title, level: 0 });
    }
    // 第一, 一要 alone on their line, as headings of what follows.
    let len = opening::ordinal(words)?;
    let stands_out = words.starts_with('第') && paras[i].gap >= 3 && paras.get(i + 1).is_some_and(|next| next.gap >= 2) && paras[i].count <= LONGEST_SET_OFF;
    if stands_out {
        return Some(Heading { mark: Mark::Ordinal, marker: words.before(len), title: run_in(words.after(len)), level: 0 });
    }
    let alone = !bare(words).contains_in("。!") && paras[i].count <= LONGEST_ORDINAL && !words.ends_in(";:,");
    // The last of a row of items may be short too.
    if i > 0 && paras[i - 1].is_body() && opening::ordinal(paras[i - 1].words).is_some() {
        return None;
    }
    let heads = paras
        .get(i + 1)
        .is_some_and(|next| opening::ordinal(next.words).is_none() && opening::mark(next.words).is_none() && next.count > paras[i].count.max(30));
    let title = bare(words.after(len));
    (alone && heads && !title.is_empty()).then_some(Heading { mark: Mark::Ordinal, marker: words.before(len), title, level: 0 })
}

/// A member of a list that its sentence carries on: it ends in ; or holds no sentence end before one.
fn is_listed(words: &str, rest: &str) -> bool {
    words.ends_with(';') && !rest.has("。")
}

/// The last member of such a list: the one before it ends in ;.
fn ends_list(paras: &[Para], i: usize) -> bool {
    i > 0 && paras[i - 1].is_body() && opening::mark(paras[i - 1].words).is_some() && paras[i - 1].words.ends_with(';')
}

fn kind(marker: &str) -> Mark {
    let first = marker.chars().next().unwrap_or(' ');
    let digit = marker.contains(|c: char| c.is_ascii_digit());
    match first {
        '第' => Mark::Part,
        '①'..='⑳' | '⑴'..='⒇' => Mark::DigitBracket,
        '㈠'..='㈩' => Mark::Bracket,
        _ if marker.ends_with(')') => {
            if digit {
                Mark::DigitBracket
            } else {
                Mark::Bracket
            }
        }
        _ if digit => Mark::Digit,
        _ => Mark::Comma,
    }
}

/// 【2025年工作回顾】, alone on its line or in front of its text; a number may stand inside.
fn framed(words: &str) -> Option<Heading<'_>> {
    let len = opening::framed(words)?;
    let inner = words.within('【'.len_utf8(), len - '】'.len_utf8());
    let marker = opening::mark(inner).map_or("", |len| inner.before(len));
    let title = bare(inner.after(marker.len()));
    let told = title.is_one_of("编者按 摘要 全文 正文 导读 目录") || title.is_empty();
    (!told).then(|| Heading { mark: if marker.is_empty() { Mark::None } else { kind(marker) }, marker, title, level: 0 })
}

/// (“十一五”回顾), (今年工作): brackets around a whole line that names a part.
fn bracketed(words: &str) -> Option<Heading<'_>> {
    let title = words.strip_prefix('(')?.strip_suffix(')')?;
    (role::is_part(title) && !title.contains_in("();。,")).then_some(Heading { mark: Mark::None, marker: "", title, level: 0 })
}

fn unnumbered<'t>(paras: &[Para<'t>], i: usize) -> Option<Heading<'t>> {
    let para = &paras[i];
    let words = para.words;
    if opening::bullet(words).is_some() || opening::ordinal(words).is_some() || para.count < 2 {
        return None;
    }
    let set_off = para.gap >= 3;
    let short = if set_off { LONGEST_SET_OFF } else { LONGEST_UNNUMBERED };
    let title = words.trim_end_of("! ");
    let annex = role::is_annex(words);
    if para.count > short || para.is_ended() || (title.contains_in("。!?:") && !set_off && !annex) || title.has(";") && !set_off {
        return None;
    }
    if !set_off && (has_figure(words) && !annex || words.starts_in("(“\"") && !role::is_part(words)) {
        return None;
    }
    if words.split('、').next().is_some_and(|first| first.len() < words.len() && first.chars().all(|c| "一二三四五六七八九十".has_char(c))) {
        return None;
    }
    let announces = title.contains_any("个方面 以下工作 以下几 重点做好 重点抓好 方面工作 方面的工作");
    if announces || front::is_opening_sentence(words) || words.starts_in("@*注") && !annex {
        return None;
    }
    if title.chars().all(|c| c.is_ascii_alphanumeric() || c.is_ascii_punctuation()) {
        return None;
    }
    // It must head something, and what stands above must have come to its end.
    let next = paras.iter().skip(i + 1).find(|p| !p.is_noise())?;
    let above_ended =
        paras.iter().take(i).rev().find(|p| !p.is_noise()).is_none_or(|p| p.is_ended() || p.count <= LONGEST_UNNUMBERED || set_off || para.gap > 0);
    let heads = next.count > 0;
    (above_ended && heads).then_some(Heading { mark: Mark::None, marker: "", title: bare(title), level: 0 })
}

#[cfg(test)]
mod tests {
    use super::find;
    use crate::outline::para::{Part, paragraphs};

    fn headings(text: &str) -> Vec<String> {
        let mut paras = paragraphs(text, &[], &[]);
        find(&mut paras);
        paras.iter().filter_map(|p| if let Part::Heading(h) = &p.part { Some(format!("{}|{}", h.marker, h.title)) } else { None }).collect()
    }

    #[test]
    fn numbered_and_run_in() {
        let text = "一、2023年工作回顾\n(一)稳中有进,质效提升。全县上下齐心。\n1.抓项目。新开工12个。\n(1)扩投资\n第一部分工作回顾\n③促消费";
        assert_eq!(headings(text), ["一、|2023年工作回顾", "(一)|稳中有进,质效提升", "1.|抓项目", "(1)|扩投资", "第一部分|工作回顾", "③|促消费"]);
    }

    #[test]
    fn unnumbered() {
        let text = "2023年工作回顾\n过去的一年很好,各项工作都取得了进展。\n2024年总体要求\n坚持稳中求进。";
        assert_eq!(headings(text), ["|2023年工作回顾", "|2024年总体要求"]);
    }

    #[test]
    fn framed() {
        assert_eq!(headings("(“十一五”回顾)\n过去的五年很好。\n(今年工作)\n抓项目,促消费。"), ["|“十一五”回顾", "|今年工作"]);
        assert_eq!(headings("【2023年回顾】\n过去的一年很好。\n【二、重点工作】抓项目,促消费。"), ["|2023年回顾", "二、|重点工作"]);
        assert!(headings("【编者按】今天刊发报告。").is_empty());
    }

    #[test]
    fn no_headings() {
        for text in [
            "一、二产业增长\n好。",
            "生产总值增长4.5%;\n好。",
            "重点做好以下工作:\n好。",
            "各位代表!\n好。",
            "一、合理调整价格,放开经营;\n好。",
            "稳步前进。\n好。",
        ] {
            assert!(headings(text).is_empty(), "{text}");
        }
    }
}
