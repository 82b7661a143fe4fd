//! Paragraphs that lost their line ends, told by the leads that open them.
//!
//! …一、聚焦产业转型大力推进工业强县。… 加快提升服务业质效。… Under a heading whose text begins with a short topic sentence the
//! paragraphs were headed by such sentences; so they were where three or more begin alike (一年来，我们…) or are of one short length.

use super::glued::WORK;
use super::groups;
use super::width::one_width;
use crate::strings::{CharsOf, Cut, OneOf};

/// Characters of a lead; one that begins like others may be longer.
const SHORTEST: usize = 6;
const LONGEST: usize = 18;
const LONGEST_ALIKE: usize = 30;
/// Leads of one length are no longer than this.
const LONGEST_EVEN: usize = 10;
/// A paragraph is no shorter than this.
const PARAGRAPH: usize = 150;
/// Where its lead is like the others.
const PARAGRAPH_ALIKE: usize = 90;
/// So many characters at the start make two sentences alike.
const ALIKE: usize = 6;

/// Words that a topic sentence begins with, besides those of work.
const TOPICS: &str = "促进 做优 做大 健全 加强 坚决 坚定 完善 巩固 扩大 有效 有序 高标准";
/// Ends of what is done in one act, not gone through in a paragraph.
const ACTS: &str = "工程 项目 普查 普法 评审 试点";

/// A sentence of the body of a section.
struct Sentence {
    at: usize,
    /// Characters before it.
    from: usize,
    count: usize,
    words: String,
}

/// Where paragraphs begin in the body of a section that stands on one line; its own start is not among them.
pub fn paragraphs(body: &str) -> Vec<usize> {
    let short = short_sentences(body);
    let alike = kept(short.iter().filter(|s| s.count >= ALIKE), |s| s.words.head(ALIKE).to_string());
    if !alike.is_empty() {
        return alike;
    }
    let topics: Vec<&Sentence> = short.iter().filter(|s| is_topic(s)).collect();
    if topics.first().is_some_and(|first| first.at == 0) {
        return apart(topics.into_iter(), PARAGRAPH).into_iter().map(|s| s.at).filter(|&at| at > 0).collect();
    }
    kept(short.iter().filter(|s| s.count <= LONGEST_EVEN && !s.words.contains_in(",、")), |s| s.count.to_string())
}

/// The sentences that stand so many characters behind the one before.
fn apart<'s>(sentences: impl Iterator<Item = &'s Sentence>, least: usize) -> Vec<&'s Sentence> {
    let mut found: Vec<&Sentence> = Vec::new();
    for sentence in sentences {
        if found.last().is_none_or(|last| sentence.from >= last.from + least) {
            found.push(sentence);
        }
    }
    found
}

/// The starts of the sentences of the largest group that has three members far enough apart.
fn kept<'s>(sentences: impl Iterator<Item = &'s Sentence>, key: impl Fn(&Sentence) -> String) -> Vec<usize> {
    let sentences: Vec<(String, &Sentence)> = sentences.map(|sentence| (key(sentence), sentence)).collect();
    let alike = groups::of_equal(sentences.iter().enumerate().map(|(i, (key, _))| (i, key.as_str())));
    let groups = alike
        .into_iter()
        .map(|group| apart(group.into_iter().filter_map(|i| sentences.get(i)).map(|(_, sentence)| *sentence), PARAGRAPH_ALIKE))
        .filter(|group| group.len() >= 3);
    let group = groups.max_by_key(|group| (group.len(), group.first().map(|first| first.at)));
    group.into_iter().flatten().map(|s| s.at).filter(|&at| at > 0).collect()
}

/// The sentences that are short enough for a lead and hold no figure and no title of a work.
fn short_sentences(body: &str) -> Vec<Sentence> {
    let mut found = Vec::new();
    let (mut at, mut from, mut count) = (0, 0, 0);
    for (place, ch) in body.char_indices() {
        count += 1;
        if matches!(ch, '。' | '！' | '!') {
            if (SHORTEST..=LONGEST_ALIKE).contains(&(count - 1)) {
                let words: String = body.within(at, place).chars().map(one_width).collect();
                if !words.contains(|c: char| c.is_ascii_digit() || matches!(c, '《' | ';' | ':')) {
                    found.push(Sentence { at, from, count: count - 1, words });
                }
            }
            from += count;
            (at, count) = (place + ch.len_utf8(), 0);
        }
    }
    found
}

/// 大力推进工业强县
fn is_topic(sentence: &Sentence) -> bool {
    let words = sentence.words.as_str();
    sentence.count <= LONGEST && (words.starts_with_any(WORK) || words.starts_with_any(TOPICS)) && !words.ends_with_any(ACTS) && !words.contains_in(",、第")
}

#[cfg(test)]
mod tests {
    use super::paragraphs;

    fn parts(leads: &[&str], first: &str) -> Vec<String> {
        let text = "新建标准厂房12万平方米，引进企业30家，完成投资8亿元，产值增长6.5%。".repeat(5);
        let body = first.to_string() + &leads.iter().map(|lead| format!("{lead}。{text}")).collect::<String>();
        paragraphs(&body).into_iter().map(|at| body[at..].chars().take_while(|&c| c != '。').collect()).collect()
    }

    #[test]
    fn topics_open_paragraphs() {
        assert_eq!(parts(&["大力推进工业强县", "加快提升服务业质效", "深入开展光网改造工程", "促进农旅融合"], ""), ["加快提升服务业质效", "促进农旅融合"]);
        assert_eq!(parts(&["一年来，我们直面挑战，运行向好", "一年来，我们敢闯敢试，改革提速", "一年来，我们倾情为民，福祉增进"], "去年很好。").len(), 3);
        assert_eq!(parts(&["旗帜鲜明讲政治", "依法行政守规矩", "清正廉洁作表率"], "打铁还需自身硬，我们要努力。").len(), 3);
    }

    #[test]
    fn running_text_stays_whole() {
        assert!(parts(&["大力推进工业强县", "民生持续改善向好"], "去年，各项工作都取得了进展。").is_empty());
        assert!(paragraphs("大力推进工业强县。加快提升服务业质效。推进农旅融合发展。").is_empty());
        assert!(paragraphs("").is_empty());
    }
}
