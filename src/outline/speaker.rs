//! Who delivered a report: the name beside an office, on a line of its own or inside one.

use super::shape::start_of;
use crate::strings::{CharsOf, Cut, Find, OneOf, Size, each};
use crate::text::is_han;

/// The speaker of a report that others retell: 李某某市长在报告中指出.
pub fn retold(words: &str) -> Option<String> {
    let head = start_of(words, 30);
    let end = head.place_of("在报告中")? + "在".len();
    speaker_within(head.before(end))
}

/// Offices whose holders deliver reports, longer ones first.
const OFFICES: &str = "人民政府代理主席 代理主席 代主席 主席 代理省长 代省长 省长 代理市长 代市长 市长 代理区长 代区长 区长 代理县长 代县长 县长 \
    州长 盟长 旗长 镇长 乡长 局长 厅长 主任 国务院总理 总理 行政长官";

/// The name in a line that holds an office and a name only: 某区人民政府区长李某某.
pub fn speaker(words: &str) -> Option<String> {
    let words = words.trim_both_of("(): —-");
    if words.size() > 30 || words.contains_in(",。;!") {
        return None;
    }
    let (at, office) = words.last_of(OFFICES)?;
    let name = words.after(at + office.len()).trim_both_of("(): ·");
    let name = name.strip_suffix("同志").unwrap_or(name);
    if is_name(name) {
        return Some(name.to_string());
    }
    // 李某某市长
    let before = words.before(at).trim_end_of(" :");
    (name.is_empty() && is_name(before)).then(|| before.to_string())
}

/// The name in a delivery line: 自治区主席王某某在…会议上的讲话, 李某市长在…会议, …会议上市长张某同志作政府工作报告.
pub fn speaker_within(words: &str) -> Option<String> {
    for (at, office) in each(OFFICES).filter_map(|office| words.last_place_of(office).map(|at| (at, office))) {
        let rest = words.after(at + office.len());
        let end = rest.first_of("在 作 同志 代表 向 所作 的").map_or(rest.len(), |(at, _)| at);
        if is_name(rest.before(end).trim_both_of(" :()")) {
            return Some(rest.before(end).trim_both_of(" :()").to_string());
        }
        // 1月15日李某市长在…
        let before = words.before(at).behind_last("日 —-,");
        if rest.starts_with('在') && is_name(before) {
            return Some(before.to_string());
        }
    }
    None
}

/// Two to four characters, or a longer name with a middle dot (艾某某·吐某某) or of a people with long names.
fn is_name(words: &str) -> bool {
    let count = words.size();
    let plain = words.chars().all(|c| is_han(c) || matches!(c, '·' | '•'));
    let dotted = words.contains_in("·•");
    let no_name = words.contains_any("报告 会议 政府 同志 工作 摘要 讲话 全文 代表 奖 热线 活动 工程 信箱 基金");
    plain && !no_name && (2..=if dotted { 16 } else { 5 }).contains(&count)
}

/// A name alone on its line.
pub fn lone_name(words: &str) -> Option<String> {
    let count = words.size();
    let no_name = words.contains_any("打印 关闭 目录 摘要 全文 首页 正文 合集 来源 市 县 区 省");
    ((2..=4).contains(&count) && is_name(words) && !no_name).then(|| words.to_string())
}

#[cfg(test)]
mod tests {
    use super::{retold, speaker};

    #[test]
    fn retold_reports() {
        assert_eq!(retold("李某某市长在报告中首先指出,去年工作取得成绩。").as_deref(), Some("李某某"));
        assert_eq!(retold("市政府在报告中提出,要努力工作。"), None);
    }

    #[test]
    fn speakers() {
        for (words, name) in [
            ("甲山区人民政府区长李某某", "李某某"),
            ("国务院总理李某", "李某"),
            ("自治区主席某某某·吐某某某", "某某某·吐某某某"),
            ("代省长罗某某", "罗某某"),
            ("甲山自治区代理主席某某某某", "某某某某"),
            ("市长:王某", "王某"),
        ] {
            assert_eq!(speaker(words).as_deref(), Some(name), "{words}");
        }
        for words in ["市长热线12345", "省长质量奖评选", "市长接待日活动开展", "区长,你好"] {
            assert_eq!(speaker(words), None, "{words}");
        }
    }
}
