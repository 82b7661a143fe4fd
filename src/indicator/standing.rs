//! How things stand, told in a plan: 我县60岁以上人口已达3万人。 What is so already is no target.

use super::sentence::Clause;
use crate::strings::{CharsOf, Cut, Find, OneOf};
use crate::text::Span;

/// Words that say what is so.
const NOW: &str = "已经 这几年 已达 已由 已从 已有 已占 已设立 目前有 目前已 目前全 目前我 目前在 现在有 现在已 现在全 现在我 我国有 全国有 我省有 我市有 我县有 我区有 全区有 全省有 全市有";

/// 今年高校毕业生9万人: so many there are, and nobody plans them.
const GRADUATES: &str = "今年高校毕业生 今年全国高校毕业生 今年普通高校毕业生 今年应届高校毕业生 高校毕业生达 今年我省高校毕业生";

/// Words of a plan, which keep the rest of the sentence a plan.
const PLANNED: &str = "要 将 力争 争取 确保 必须 今年 计划 提高到 目标";

/// The stretches of a planning sentence that tell how things stand: from such a word on, up to a clause that plans.
pub fn stretches(text: &str, sentence: Span, clauses: &[Clause]) -> Vec<Span> {
    let words = sentence.of(text);
    if !words.contains_in("已目现有几") && !words.has("毕业生") {
        return Vec::new();
    }
    let mut found: Vec<Span> = Vec::new();
    let mut open: Option<Span> = None;
    for clause in clauses {
        let said = clause.span.of(text);
        let graduates = said.starts_with_any(GRADUATES) && !said.has("将") && !said.has("预计");
        let planned = !graduates && said.contains_any(PLANNED) || text.after(clause.span.end).starts_with(';');
        let now = if graduates { Some(0) } else { said.first_of(NOW).map(|(at, _)| at) };
        let start = match (now, open) {
            // 已达标的园区: which of them, and no figure of its own.
            (Some(at), _) if !planned && !said.after(at).head(SOON).has("的") => Some(clause.span.start + at),
            (None, Some(before)) if !planned => Some(before.start),
            _ => None,
        };
        found.extend(open.filter(|_| start.is_none()));
        open = start.map(|start| Span::new(start, clause.span.end));
    }
    found.extend(open);
    found
}

/// Characters within which 的 makes the words tell which.
const SOON: usize = 8;

#[cfg(test)]
mod tests {
    use super::super::sentence::clauses;
    use super::*;

    #[test]
    fn what_is_so() {
        for (text, want) in [
            ("全县老人已达3万人,独居的有2千人,今年要建食堂5个。", vec!["已达3万人,独居的有2千人"]),
            ("加快已有进展的8个项目,新建学校3所。", vec![]),
            ("到明年,园区要达到已有水平的2倍。", vec![]),
        ] {
            let whole = Span::new(0, text.len());
            let got: Vec<&str> = stretches(text, whole, &clauses(text, whole)).iter().map(|span| span.of(text)).collect();
            assert_eq!(got, want, "{text}");
        }
    }
}
