-- Nạp tri thức: chặn, hai người, 90 %, luật đổi và mỗi nhánh.
local ngay = "2026-11-01"
local tot = { tri_muc = "vt-1", tri_nguoi_soan = "A", tri_so_bien_the = 4, tri_so_cau = 2, tri_can_cu = true, tri_ngay = true, tri_nguon = true, tri_dau = "verified", tri_ngay_ap_dung = "2026-11-01", tri_mat = false }
local function voi(them)
	local ket = {}
	for k, v in pairs(tot) do ket[k] = v end
	for k, v in pairs(them) do ket[k] = v end
	return ket
end
local function chan(ten, them, ket_qua)
	local given = voi(them)
	given.tri_muc, given.tri_dau = nil, nil
	test(ten) { decision = "tri.chan", on = ngay, given = given, expect = { ket_qua = ket_qua } }
end
chan("mục đủ thì qua", {}, "qua")
chan("6 câu trả lời vẫn qua", { tri_so_cau = 6 }, "qua")
chan("có tài liệu mật thì chặn", { tri_mat = true }, "chan-mat")
chan("thiếu căn cứ thì chặn", { tri_can_cu = false }, "chan-can-cu")
chan("thiếu ngày thì chặn", { tri_ngay = false }, "chan-ngay")
chan("căn cứ hết hiệu lực trước ngày áp dụng thì chặn", { tri_het_hieu_luc = "2026-10-31" }, "chan-het-hieu-luc")
chan("căn cứ hết hiệu lực đúng ngày áp dụng thì qua", { tri_het_hieu_luc = "2026-11-01" }, "qua")
chan("3 câu hỏi biến thể là thiếu", { tri_so_bien_the = 3 }, "thieu-phan")
chan("1 câu trả lời là thiếu", { tri_so_cau = 1 }, "thieu-phan")
chan("7 câu trả lời là dài", { tri_so_cau = 7 }, "thieu-phan")
chan("thiếu nguồn", { tri_nguon = false }, "thieu-phan")
for doc, ket_qua in pairs { [false] = "chua-doc", [true] = "duyet" } do
	test("đọc văn bản gốc: " .. ket_qua) { decision = "tri.duyet", on = ngay, given = { tri_doc_goc = doc }, expect = { ket_qua = ket_qua } }
end
for dau, hien in pairs { verified = "nhu-su-that", secondary = "nhu-su-that", ["from-memory"] = "khong-hien", conflict = "khong-hien" } do
	test("dấu " .. dau .. ": " .. hien) { decision = "tri.hien", on = ngay, given = { tri_dau = dau }, expect = { hien = hien } }
end
local function phat_hanh(ten, hoi, dung, sai, ket_qua)
	test(ten) { decision = "tri.phat-hanh", on = ngay, given = { tri_hoi = hoi, tri_dung = dung, tri_sai_can_cu = sai }, expect = { ket_qua = ket_qua } }
end
phat_hanh("đúng 90% thì được phát hành", 100, 90, 0, "duoc")
phat_hanh("89% thì chưa", 100, 89, 0, "chua-dat")
phat_hanh("một câu sai căn cứ thì không phát hành", 100, 99, 1, "sai-can-cu")

local function den_duyet(muc)
	return { { by = "an", set = muc or tot, done = "soan" }, { by = "binh", set = { tri_doc_goc = true }, done = "doc-goc" } }
end
local function them(buoc, ...)
	for _, mot in ipairs { ... } do table.insert(buoc, mot) end
	return buoc
end
local dat = { set = { tri_hoi = 20, tri_dung = 19, tri_sai_can_cu = 0 }, done = "kiem-tra" }
local chua_dat = { set = { tri_hoi = 20, tri_dung = 17, tri_sai_can_cu = 0 }, done = "kiem-tra" }
local duyet = { by = "binh", done = "duyet" }
local function den_hoi_thu(lanh_dao)
	return them(den_duyet(), { expect = { skipped = { "bo-sung", "bi-chan", "chua-doc" }, open = { "duyet" } } }, duyet,
		{ expect = { done = { "xet-duyet", "cach-hien" } } }, dat,
		{ set = { tri_ngay_phat_hanh = "2026-11-10" }, done = "phat-hanh" },
		{ set = { tri_lanh_dao = lanh_dao }, done = "hoi-thu" })
end
test "tri thức: phát hành, lãnh đạo hỏi đúng" { procedure = "nap-tri-thuc", on = ngay, walk = them(den_hoi_thu "dung", { expect = { skipped = { "giao-viec" } } }, { set = { tri_luat_doi = false }, done = "luat-doi" }), expect = { outcome = "xong", skipped = { "danh-dau" } } }
test "tri thức: lãnh đạo hỏi sai thì giao việc" { procedure = "nap-tri-thuc", on = ngay, walk = them(den_hoi_thu "sai", { set = { tri_truong = "Cục trưởng" }, done = "giao-viec" }, { set = { tri_luat_doi = false }, done = "luat-doi" }), expect = { outcome = "can-sua" } }
test "tri thức: không có nội dung cũng giao việc, luật đổi" { procedure = "nap-tri-thuc", on = ngay, walk = them(den_hoi_thu "khong-noi-dung", { set = { tri_truong = "Cục trưởng" }, done = "giao-viec" }, { set = { tri_luat_doi = true }, done = "luat-doi" }, { set = { tri_muc_lien_quan = 3 }, done = "danh-dau" }), expect = { outcome = "can-xac-nhan" } }
test "tri thức: bị chặn" { procedure = "nap-tri-thuc", on = ngay, walk = { { set = voi { tri_can_cu = false }, done = "soan" } }, expect = { outcome = "bi-chan" } }
test "tri thức: người soạn không được tự duyệt" { procedure = "nap-tri-thuc", on = ngay, walk = them(den_duyet(), { by = "an", done = "duyet", expect = { error = "Soạn mục" } }) }
test "tri thức: bổ sung rồi bị người duyệt trả lại" { procedure = "nap-tri-thuc", on = ngay, walk = { { by = "an", set = voi { tri_so_bien_the = 3 }, done = "soan" }, { expect = { open = { "bo-sung" } } }, { by = "an", set = { tri_so_bien_the = 5 } }, { by = "binh", set = { tri_doc_goc = true }, done = "doc-goc" }, { by = "binh", done = "duyet", verdict = "refused", note = "Sai điều khoản" } }, expect = { outcome = "tra-lai" } }
test "tri thức: chưa đọc văn bản gốc" { procedure = "nap-tri-thuc", on = ngay, walk = { { by = "an", set = tot, done = "soan" }, { by = "binh", set = { tri_doc_goc = false }, done = "doc-goc" } }, expect = { outcome = "chua-doc", skipped = { "duyet" } } }
test "tri thức: dưới 90 % thì duyệt lại, đạt ở lần hai" { procedure = "nap-tri-thuc", on = ngay, walk = them(den_duyet(), duyet, chua_dat, { expect = { open = { "duyet" } } }, duyet, dat), expect = { open = { "phat-hanh" }, skipped = { "chua-dat" } } }
test "tri thức: bốn lần dưới 90 % thì không phát hành" { procedure = "nap-tri-thuc", on = ngay, walk = them(den_duyet(), duyet, chua_dat, duyet, chua_dat, duyet, chua_dat, { expect = { status = "running" } }, duyet, chua_dat), expect = { outcome = "chua-dat" } }
